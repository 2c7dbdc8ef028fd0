package dev.lode.pipeline.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.report.Style;
import dev.lode.pipeline.report.TemplateSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

    private static final Map<String, Object> VALUES = Map.of(
            "name",
            "a*b",
            "markup",
            "{{ name }}{% include '_part.md.j2' %}",
            "many",
            12345L,
            "folders",
            List.of(
                    Map.of("path", "src/main/java/lang/time"),
                    Map.of("path", "src/test/java/lang/time"),
                    Map.of("path", "src/main/java/lang/math"),
                    Map.of("path", "sql")),
            "rows",
            List.of(Map.of("path", "x", "commits", 3L), Map.of("path", "y", "commits", 9L)),
            "pace",
            List.of(
                    Map.of("quarter", "2025-Q1", "commits", 3L),
                    Map.of("quarter", "2025-Q1", "commits", 4L),
                    Map.of("quarter", "2025-Q3", "commits", 5L),
                    Map.of("quarter", "2026-Q1", "commits", 6L)),
            "uses",
            List.of(
                    Map.of("source", "a/x", "target", "b/y", "uses", 2L),
                    Map.of("source", "a/z", "target", "b/y", "uses", 3L),
                    Map.of("source", "a/x", "target", "a/z", "uses", 7L),
                    Map.of("source", "a/x", "target", "generated", "uses", 9L)),
            "files",
            List.of(
                    Map.of("path", "a/x", "component", "a"),
                    Map.of("path", "a/z", "component", "a"),
                    Map.of("path", "b/y", "component", "b")),
            "people",
            List.of(
                    Map.of("scope", "a", "person", "ada", "at", "2025-01-01"),
                    Map.of("scope", "a", "person", "ben", "at", "2026-01-01"),
                    Map.of("scope", "b", "person", "chi", "at", "2024-01-01")));

    @Test
    void escapesWhatNoFilterMadeMarkdownOf() {
        assertThat(render("{{ name }} {{ name|code }} {{ 'x' ~ name }}")).isEqualTo("a\\*b `a*b` xa\\*b\n");
    }

    @Test
    void groupsNumbers() {
        assertThat(render("{{ many }} {{ 2|count('commit') }} {{ 1|count('commit') }}"))
                .isEqualTo("12\u202f345 2 commits 1 commit\n");
    }

    @Test
    void printsNamesThatLookLikeTemplates() {
        assertThat(render("{{ markup }}")).isEqualTo("\\{{ name }}\\{% include '\\_part.md.j2' %}\n");
    }

    @Test
    void takesTheLineOfATagAway() {
        assertThat(render("a\n{% for row in rows|most('commits') %}\n- {{ row.path }}\n{% endfor %}\nb"))
                .isEqualTo("a\n- y\n- x\nb\n");
    }

    @Test
    void includesPartsByTheirNames() {
        assertThat(render("{% include '_part.md.j2' %}")).isEqualTo("part a\\*b\n");
    }

    @Test
    void keepsRowsForWhichAnExpressionHolds() {
        assertThat(render("{% for row in rows|where('commits >= busy / 4') %}{{ row.path }}{% endfor %}"))
                .isEqualTo("y\n");
    }

    @Test
    void aNumberUnderAnotherNameIsStillANumber() {
        assertThat(render("{% for row in rows|renamed('commits', 'before')|most('before')|where('before > 3') %}"
                        + "{{ row.path }} {{ row.before|count('commit') }}{% endfor %}"))
                .isEqualTo("y 9 commits\n");
    }

    @Test
    void tellsNamesApartThatEndAlike() {
        assertThat(render("{% for row in folders|tail('path', 'name', '/', 2) %}{{ row.name|code }} {% endfor %}"))
                .isEqualTo("`main/…/lang/time` `test/…/lang/time` `lang/math` `sql`\n");
    }

    @Test
    void tellsWhatANameWithoutAFolderStandsIn() {
        assertThat(render(
                        "{% for row in folders|head('path', 'whole', '/', 'top') %}{{ row.whole|code }} {% endfor %}"))
                .isEqualTo("`src/main/java/lang` `src/test/java/lang` `src/main/java/lang` `top`\n");
    }

    @Test
    void addsUpQuartersAndFillsTheEmptyOnesButNotTheOneInWhichHistoryEnds() {
        assertThat(render("{% for row in pace|quarters('2026-02-03', 'commits') %}{{ row.quarter }} {{ row.commits }}; "
                        + "{% endfor %}"))
                .isEqualTo("25-Q1 7; 25-Q2 0; 25-Q3 5; 25-Q4 0;\n");
    }

    @Test
    void showsNoMoreThanEightQuarters() {
        assertThat(
                        render(
                                "{{ pace|quarters('2027-12-31', 'commits')|length }} "
                                        + "{% for row in pace|quarters('2027-12-31', 'commits')|top(1) %}{{ row.quarter }}{% endfor %}"))
                .isEqualTo("8 25-Q4\n");
    }

    @Test
    void linksPartsByTheLinksOfTheirFilesAndLeavesFilesOutThatBelongToNone() {
        assertThat(render("{% for row in uses|between(files, 'uses') %}{{ row.source }} {{ row.target }} "
                        + "{{ row.weight }};{% endfor %}"))
                .isEqualTo("a b 5;\n");
    }

    @Test
    void findsTheLatestOfEach() {
        assertThat(render("{% for row in people|newest('at')|once('scope') %}{{ row.scope }} {{ row.person }};"
                        + "{% endfor %}"))
                .isEqualTo("a ben;b chi;\n");
    }

    @Test
    void aDiagramThatNamesATableWhichIsNotWrittenFailsByName() {
        String chart = "{{ pace|bars('pace', title='Pace', x='quarter', y='commits', unit='Commits', data='pace') }}";

        assertThatThrownBy(() -> render(chart))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessage("own.md.j2: a diagram names the tables [pace], which no csv writes");
        assertThat(render(chart + "{{ pace|csv('pace', ['quarter', 'commits']) }}"))
                .contains("Image: [PNG](img/pace.png) · [SVG](img/pace.svg) · Data: [CSV](data/pace.csv)");
    }

    @Test
    void leavesOneEmptyLineWhereNothingIsSaid() {
        assertThat(render("a\n\n{% if many == 1 %}\nb\n{% endif %}\n\nc")).isEqualTo("a\n\nc\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include '/etc/passwd' %}",
                "{% include '../style.yml' %}",
                "{{ name.class }}",
                "{{ ''.getClass().forName('java.lang.Runtime') }}",
                "{{ name.bytes }}",
                "{{ unknown }}",
                "{{ rows[0].nothing }}",
                "{{ name|safe }}",
                "{{ name|nothing }}",
                "{{ rows }}",
                "{% autoescape false %}{{ name }}{% endautoescape %}",
                "{% import '_part.md.j2' as x %}",
                "{% for row in rows %}",
                "{{ rows|total('nothing') }}",
                "{{ name|number }}"
            })
    void failsByNameInsteadOfPrintingSomethingElse(String template) {
        assertThatThrownBy(() -> render("first\nsecond " + template))
                .isInstanceOfSatisfying(LodeException.Configuration.class, e -> {
                    assertThat(e.code()).isEqualTo("TEMPLATE_FAILED");
                    // Jinjava does not say where a forbidden tag stands.
                    assertThat(e.getMessage()).matches("own\\.md\\.j2(:2: .*|: '\\w+' is disabled .*)");
                });
    }

    @Test
    void stopsAPageThatGrowsWithoutEnd() {
        String loop = "{% for a in range(999) %}".repeat(3) + "0123456789" + "{% endfor %}".repeat(3);

        assertThatThrownBy(() -> render(loop)).isInstanceOf(LodeException.Configuration.class);
    }

    private static String render(String template) {
        TreeMap<String, String> texts = new TreeMap<>(Map.of("_part.md.j2", "part {{ name }}"));
        Style style = TemplateSet.builtIn().style();
        PeopleNames people = new PeopleNames(style.people(), new Table(List.of("email", "name"), List.of()));
        return new TemplateEngine(new TemplateSet(texts, style), Map.of(), people)
                .render("own.md.j2", template, VALUES, new PageRecord("own.md", Optional.empty()));
    }
}
