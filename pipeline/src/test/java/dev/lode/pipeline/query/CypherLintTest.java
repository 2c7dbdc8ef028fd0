package dev.lode.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CypherLintTest {

    static List<List<String>> refused() throws IOException {
        return rows("refuse");
    }

    static List<List<String>> passed() throws IOException {
        return rows("pass");
    }

    private static List<List<String>> rows(String verdict) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/query/lint.txt")).stream()
                .filter(line -> line.startsWith(verdict + " ~ "))
                .map(line -> List.of(line.split(" ~ ")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhereAndWhatIsNotInAllStores(List<String> row) {
        String marked = row.get(2);
        assertThat(CypherLint.findings(marked.replace("^", ""))).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(1);
            assertThat(finding.column()).isEqualTo(marked.indexOf('^') + 1);
            assertThat(finding.message()).contains(row.get(1));
        });
    }

    @ParameterizedTest
    @MethodSource("passed")
    void letsPassWhatAllStoresTake(List<String> row) {
        assertThat(CypherLint.findings(row.get(1))).isEmpty();
    }

    @Test
    void countsLinesAndColumnsAcrossCommentsAndTexts() {
        String cypher =
                "MATCH (n) // a 'quote\n/* two\nlines */ WHERE n.x = 'a\nb' AND n.y = \"\\\"\" RETURN n.z || 'c'";
        assertThat(CypherLint.findings(cypher))
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("4:30: ||");
    }

    @Test
    void aLongTextIsReadInOnePass() {
        String unfinished = "RETURN '" + "\\'a".repeat(100_000);
        String brackets = "RETURN " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS n";
        assertThat(CypherLint.findings(unfinished)).isEmpty();
        assertThat(CypherLint.findings(brackets)).isEmpty();
    }
}
