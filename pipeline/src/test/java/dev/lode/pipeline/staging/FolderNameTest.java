package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderNameTest {

    @ParameterizedTest
    @CsvSource({
        "github.com/acme/orders-dbt, github.com+acme+orders-dbt",
        ".hidden, %2Ehidden",
        "_portfolio, %5Fportfolio",
        "a+b, a%2Bb",
        "a b, a%20b",
        "a%2bb, a%252bb",
        "é, %C3%A9",
        "'..', '%2E.'",
    })
    void namesAreWritten(String repository, String folder) {
        assertThat(FolderName.of(repository)).isEqualTo(folder);
    }

    @Test
    void noTwoRepositoriesShareAFolderEvenWhereCaseIsIgnored() {
        List<String> names = List.of(
                "a/b",
                "a+b",
                "a%2Bb",
                "A/b",
                "a/B",
                "_portfolio",
                "x".repeat(300),
                "x".repeat(301),
                "a~b",
                ".a",
                "%2Ea");
        assertThat(names.stream().map(name -> FolderName.of(name).toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .allMatch(folder -> folder.length() < 128 && !folder.equals(FolderName.PORTFOLIO));
    }

    @Test
    void portfolioHasAFolderOfItsOwn() {
        assertThat(FolderName.of(new SnapshotName("", "id"))).isEqualTo("_portfolio");
    }
}
