package dev.lode.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.dialect.Dialects;
import dev.lode.sql.syntax.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every token of a statement was taken into account by a reader, or the statement says that it was not. */
class CoverageTest {

    private static final int MUTATIONS = 12;

    private static final List<String> WORDS =
            List.of(("select from where * , ( ) [ ] { } < > : :: . ; @s/p $1 {{r}} 'x' "
                            + "\"q\" pivot unpivot except exclude replace rename ilike lateral view semi anti join with into for "
                            + "system_time tablesample match_condition stream struct array map insert on conflict merge update")
                    .split(" "));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # what the parser was not shown and the other reader knows
        SELECT * EXCEPT (a), b::int, c:k.v[0] FROM s.t PIVOT (sum(x) FOR y IN ('z')) | star_list cast path pivot |
        SELECT a FROM s.t WITH (NOLOCK, INDEX (i)) LEFT SEMI JOIN s.u ON t.k = u.k   | table_option join         |
        SELECT count(*) INTO :n, :m FROM s.t                                         | variables                 |
        SELECT {'k': a}, b, FROM s.t                                                 | object comma              |
        # what none knows
        SELECT a FROM s.t PIVOT (sum(x                                               | pivot                     | pivot
        SELECT a FROM s.t FROM FROM (                                                |                           | no_rule
        # what stands around the query
        INSERT INTO s.t SELECT a FROM s.u ON CONFLICT (a) DO NOTHING                 |                           |
        # what no query is
        INSERT INTO s.t VALUES (1, 2) nonsense (3)                                   |                           | no_rule
        UPDATE STATISTICS s.t WITH FULLSCAN                                          |                           |
        # options of a table, of an insert and of a change that are known, and words that are not
        CREATE TABLE s.t USING delta PARTITIONED BY (a) AS SELECT a FROM s.u         |                           |
        CREATE TABLE s.t PARTITION BY date(d) CLUSTER BY a, b AS SELECT a FROM s.u   |                           |
        CREATE TABLE s.t SORDID (a) AS SELECT a FROM s.u                             |                           | around_query
        INSERT INTO s.t (a) OVERRIDING SYSTEM VALUE SELECT a FROM s.u                |                           |
        INSERT TOP (10) INTO s.t (a) SELECT a FROM s.u                               |                           |
        INSERT INTO s.t (a) SORDID SELECT a FROM s.u                                 |                           | around_query
        UPDATE s.t SET a[1] = 2, b += 1                                              |                           |
        UPDATE s.t SET a.modify('x') FROM s.u WHERE t.b = u.b                        |                           |
        INSERT INTO s.t (a) EXEC s.p 1, 'x'                                          |                           |
        UPDATE s.t SET a SORDID = 2                                                  |                           | no_rule
        DELETE FROM s.t OUTPUT deleted.a INTO s.log (a) WHERE b = 1                  |                           |
        """)
    void whatAParserWasNotShownIsToldUnlessAnotherReaderKnowsIt(String sql, String setAside, String skipped) {
        SqlStatement statement = SqlScript.read(sql, Dialects.ansi()).getFirst();

        assertThat(reasons(statement.setAside())).isEqualTo(setAside == null ? "" : setAside);
        assertThat(reasons(statement.skipped())).isEqualTo(skipped == null ? "" : skipped);
    }

    private static String reasons(List<Unread> unread) {
        return unread.stream().map(each -> each.reason().word()).collect(Collectors.joining(" "));
    }

    @Test
    void noTokenIsLostWithoutAWord() throws IOException {
        Random random = new Random(20_261_122);
        List<Dialect> dialects = List.copyOf(Dialects.all());
        for (String sql : texts()) {
            covered(sql, Dialects.ansi());
            for (int i = 0; i < MUTATIONS; i++) {
                covered(mutated(sql, random), dialects.get(random.nextInt(dialects.size())));
            }
        }
    }

    /** The SQL of the golden inputs of this module. */
    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().endsWith(".sql")) {
                    texts.add(Files.readString(file));
                } else if (file.getParent().endsWith("columns")) {
                    Stream.of(Files.readString(file).split("(?m)^== .*$"))
                            .map(each -> each.split("(?m)^--$")[0].replaceAll("(?m)^@.*$", ""))
                            .filter(each -> !each.isBlank())
                            .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    private static String mutated(String sql, Random random) {
        List<String> words = new ArrayList<>(List.of(sql.split("(?<=\\W)|(?=\\W)")));
        for (int changes = 1 + random.nextInt(4); changes > 0 && !words.isEmpty(); changes--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
                default -> words.add(at, words.get(random.nextInt(words.size())));
            }
        }
        return String.join("", words);
    }

    private static void covered(String sql, Dialect dialect) {
        List<List<Token>> tokens = Splitter.split(sql, dialect);
        List<SqlStatement> statements = SqlScript.read(sql, dialect);
        assertThat(statements).as(sql).hasSameSizeAs(tokens);
        for (int i = 0; i < statements.size(); i++) {
            normal(sql, tokens.get(i));
            ordered(statements.get(i).setAside(), statements.get(i), sql);
            ordered(statements.get(i).skipped(), statements.get(i), sql);
            assertThat(statements.get(i).tokensSkipped())
                    .as(sql)
                    .isBetween(0, tokens.get(i).size());
            told(sql, dialect, tokens.get(i), statements.get(i));
        }
    }

    /** A normal text is as long as the statement, and a blank in it that was none is set aside. */
    private static void normal(String sql, List<Token> tokens) {
        Normalizer.Normal normal = Normalizer.normalize(sql, tokens, Set.of());
        int start = tokens.getFirst().start();

        assertThat(normal.text()).as(sql).hasSize(tokens.getLast().end() - start);
        for (Token token : tokens) {
            String seen = normal.text().substring(token.start() - start, token.end() - start);
            if (!token.text().isBlank() && seen.isBlank()) {
                assertThat(within(token, normal.setAside())).as(sql).isTrue();
            }
        }
    }

    private static void ordered(List<Unread> unread, SqlStatement statement, String sql) {
        int end = statement.offset();
        for (Unread each : unread) {
            assertThat(each.offset()).as(sql).isGreaterThanOrEqualTo(end);
            assertThat(each.length()).as(sql).isPositive();
            assertThat(each.tokens()).as(sql).isPositive();
            end = each.end();
        }
        assertThat(end)
                .as(sql)
                .isLessThanOrEqualTo(statement.offset() + statement.sql().length());
    }

    /** What was set aside is read by the other reader, or told as skipped. */
    private static void told(String sql, Dialect dialect, List<Token> tokens, SqlStatement statement) {
        List<Structure.Gap> gaps = Structure.read(sql, tokens, dialect).skipped();
        for (Token token : tokens) {
            boolean known = gaps.stream().noneMatch(gap -> gap.start() <= token.start() && token.end() <= gap.end());
            if (within(token, statement.setAside()) && !within(token, statement.skipped())) {
                assertThat(known).as(sql + "\nloses " + token).isTrue();
            }
        }
    }

    private static boolean within(Token token, List<Unread> unread) {
        return unread.stream().anyMatch(each -> each.offset() <= token.start() && token.end() <= each.end());
    }
}
