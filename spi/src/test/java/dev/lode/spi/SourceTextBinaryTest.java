package dev.lode.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextBinaryTest {

    private static final int LOOKED_AT = 8000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 4003, 7992, 7999})
    void aZeroAnywhereInTheFirstBytesMakesContentBinary(int place) {
        for (int length : new int[] {place + 1, place + 2, place + 9, 9000}) {
            for (byte other : new byte[] {1, '\n', 'x', 0x7f, (byte) 0x80, (byte) 0xff}) {
                byte[] content = new byte[length];
                Arrays.fill(content, other);
                assertThat(SourceText.binary(content)).isFalse();
                content[place] = 0;
                assertThat(SourceText.binary(content)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 8001, 8007, 8999})
    void aZeroBehindThemDoesNot(int place) {
        byte[] content = new byte[LOOKED_AT + 1000];
        Arrays.fill(content, (byte) 'x');
        content[place] = 0;
        assertThat(SourceText.binary(content)).isFalse();
    }
}
