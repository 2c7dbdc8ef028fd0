package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.junit.jupiter.api.Test;

class DeltaTest {

    private static final byte[] BASE = "the first of all objects".getBytes(StandardCharsets.US_ASCII);

    /** Copies "the first", adds "!", copies " of all objects". */
    private static final byte[] DELTA = {24, 25, (byte) 0x90, 9, 1, '!', (byte) 0x91, 9, 15};

    @Test
    void anObjectIsMadeOfPartsOfItsBaseAndOfNewBytes() throws CorruptObjectException {
        assertThat(applied(DELTA)).asString(StandardCharsets.US_ASCII).isEqualTo("the first! of all objects");
    }

    /** Whatever JGit makes of broken instructions is made of them here, or they are refused, and nothing else is written. */
    @Test
    void brokenInstructionsGiveWhatJGitMakesOfThemOrAreRefused() {
        Random random = new Random(17);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = Arrays.copyOf(DELTA, DELTA.length - random.nextInt(2));
            broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt(256);
            byte[][] made = new byte[1][];
            Throwable refusal = catchThrowable(() -> made[0] = applied(broken));
            if (refusal == null) {
                assertThat(made[0]).isEqualTo(BinaryDelta.apply(BASE, broken));
            } else {
                assertThat(refusal).isInstanceOfAny(CorruptObjectException.class, IndexOutOfBoundsException.class);
                refused++;
            }
        }
        assertThat(refused).isBetween(5_000, 19_000);
    }

    @Test
    void aDeltaOfAnotherBaseIsRefused() {
        Delta delta = new Delta(0, DELTA);
        Slice result = Slice.of(new byte[(int) delta.size()]);
        assertThat(catchThrowable(() -> delta.apply(Slice.of(new byte[23]), result)))
                .isInstanceOf(CorruptObjectException.class);
    }

    private static byte[] applied(byte[] instructions) throws CorruptObjectException {
        Delta delta = new Delta(0, instructions);
        int size = (int) delta.size();
        byte[] between = new byte[size + 10];
        Arrays.fill(between, (byte) '?');
        byte[] base = new byte[BASE.length + 7];
        System.arraycopy(BASE, 0, base, 4, BASE.length);
        delta.apply(new Slice(base, 4, 4 + BASE.length), new Slice(between, 5, 5 + size));
        assertThat(new String(between, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("?????");
        assertThat(new String(between, 5 + size, 5, StandardCharsets.US_ASCII)).isEqualTo("?????");
        return Arrays.copyOfRange(between, 5, 5 + size);
    }
}
