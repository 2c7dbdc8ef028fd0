package dev.lode.sql.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lode.sql.Dialect;
import dev.lode.sql.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is read, in time that its length bounds, and what is said of it lies within it. */
class ColumnLineageLimitsTest {

    private static final List<String> WORDS = List.of(
            ("select from where group by order having qualify limit with as recursive union all except join left on "
                            + "using natural lateral view unnest flatten pivot unpivot for in values insert into overwrite table "
                            + "create view merge when matched then update set delete case end else over partition rows within "
                            + "filter interval day cast extract not is null and or between like exists distinct top replace "
                            + "exclude rename window semi cross apply tablesample version of timestamp at zone array struct "
                            + "a b c t u x y count sum max s.t s.u {{r}} 1 2 'x' \"q\" `z` [w] $1 @v ? :n ( ) ( ) [ ] { } , , . "
                            + ":: : -> => := * + - < > = || |> ; $$ -- /* */ \n")
                    .split(" "));

    @ParameterizedTest
    @MethodSource("dialects")
    void anyRowOfWordsIsRead(Dialect dialect) {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> readWords(dialect));
    }

    private static void readWords(Dialect dialect) {
        Random random = new Random(20_261_120);
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder(i % 3 == 0 ? "select " : i % 3 == 1 ? "insert into o select " : "");
            for (int words = random.nextInt(60); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(5) == 0 ? "" : " ");
            }
            read(text.toString(), dialect);
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void anyBrokenStatementIsRead(Dialect dialect) {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> readBroken(dialect));
    }

    private static void readBroken(Dialect dialect) throws IOException {
        Random random = new Random(20_261_121);
        for (String sql : statements()) {
            for (int i = 0; i < 20; i++) {
                List<String> words = new ArrayList<>(List.of(sql.split("(?<=\\W)|(?=\\W)")));
                for (int changes = 1 + random.nextInt(4); changes > 0 && !words.isEmpty(); changes--) {
                    change(words, random);
                }
                read(String.join("", words), dialect);
            }
        }
    }

    private static void change(List<String> words, Random random) {
        int at = random.nextInt(words.size());
        switch (random.nextInt(4)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(random.nextInt(words.size())));
            case 2 -> words.set(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
            default -> words.subList(at, words.size()).clear();
        }
    }

    /** What is said lies within the text, and names are never empty. */
    private static void read(String sql, Dialect dialect) {
        List<StatementColumns> statements = ColumnLineage.read(
                sql, dialect, table -> table.equals("s.u") ? Optional.of(List.of("a", "x")) : Optional.empty());
        for (StatementColumns statement : statements) {
            for (TargetColumn output : statement.outputs()) {
                assertThat(output.offset()).as(sql).isBetween(0, sql.length());
                for (ColumnSource source : output.sources()) {
                    assertThat(source.offset()).as(sql).isBetween(0, sql.length());
                    assertThat(source.table()).as(sql).isNotEmpty();
                    assertThat(source.table().equals(ColumnSource.UNKNOWN) && source.known())
                            .as(sql)
                            .isFalse();
                }
            }
            for (Influence influence : statement.influences()) {
                assertThat(influence.offset()).as(sql).isBetween(0, sql.length());
            }
            for (Skipped skipped : statement.skipped()) {
                assertThat(skipped.length()).as(sql).isPositive();
                assertThat(skipped.offset() + skipped.length()).as(sql).isLessThanOrEqualTo(sql.length());
            }
        }
    }

    static Stream<Dialect> dialects() {
        return Dialects.all().stream();
    }

    private static List<String> statements() throws IOException {
        List<String> statements = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/columns"))) {
            for (Path file : files.sorted().toList()) {
                LineageCase.of(file).forEach(each -> statements.add(each.sql()));
            }
        }
        return statements;
    }

    static Stream<String> bombs() {
        int many = 50_000;
        return Stream.of(
                "select " + "(".repeat(many) + "a" + ")".repeat(many) + " from t",
                "select " + "(".repeat(many),
                "select " + ")".repeat(many),
                "(".repeat(many) + "select a" + ")".repeat(many),
                "select * from " + "(select * from ".repeat(many) + "t" + ")".repeat(many),
                "select " + "(select ".repeat(many) + "a" + ")".repeat(many),
                "select " + "case when ".repeat(many) + "a from t",
                "select " + "not ".repeat(many) + "a from t",
                "select " + "interval - ".repeat(many) + "a from t",
                "select " + "f(".repeat(many) + "a from t",
                "select a" + ".b".repeat(many) + " from t",
                "select a" + "::int".repeat(many) + " from t",
                "select a" + "[0]".repeat(many) + " from t",
                "select a from " + "table(".repeat(many) + "t",
                "select a from " + "x: ".repeat(many) + "t",
                "select a from t" + " pivot (sum(b) for c in ('d'))".repeat(many),
                "select a from t" + " join u using (k)".repeat(2_000),
                "select a from t" + " union all select b from u".repeat(many / 5),
                "explain ".repeat(many) + "select a",
                "with " + "recursive a as (with ".repeat(many) + "select 1",
                "with c as (".repeat(many) + "select a from t" + ") select * from c".repeat(many),
                "from t " + "|> where a ".repeat(many),
                "update t set " + "a = b, ".repeat(many) + "c = d",
                "select " + "{".repeat(many) + "a",
                "select " + "date_trunc(day, ".repeat(many) + "a");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void depthAndLengthEndSomewhere(String sql) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(sql, Dialects.ansi()));
    }

    @Test
    void starsThatDoubleEndSomewhere() {
        StringBuilder sql = new StringBuilder("with c0 as (select a, x from s.u)");
        IntStream.range(1, 40)
                .forEach(i -> sql.append(", c%d as (select l.*, r.* from c%d l, c%d r)".formatted(i, i - 1, i - 1)));

        sql.append(" select * from c39");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(sql.toString(), Dialects.ansi()));
    }

    @Test
    void whatIsTooLargeToFollowIsSaid() {
        StringBuilder sql = new StringBuilder("with c0 as (select a, x from s.u)");
        IntStream.range(1, 40)
                .forEach(i -> sql.append(", c%d as (select l.*, r.* from c%d l, c%d r)".formatted(i, i - 1, i - 1)));

        StatementColumns statement = ColumnLineage.read(
                        sql.append(" select max(b) as m from s.t where c = 1").toString(),
                        Dialects.ansi(),
                        Catalog.EMPTY)
                .getFirst();

        assertThat(statement.outputs())
                .extracting(output -> output.sources().getFirst().reason())
                .containsOnly(ColumnSource.UNREAD);
    }
}
