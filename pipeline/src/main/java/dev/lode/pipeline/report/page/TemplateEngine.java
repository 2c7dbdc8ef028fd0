package dev.lode.pipeline.report.page;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.mode.ExecutionMode;
import com.hubspot.jinjava.objects.date.FixedDateTimeProvider;
import com.hubspot.jinjava.random.RandomNumberGeneratorStrategy;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.report.Style;
import dev.lode.pipeline.report.Subject;
import dev.lode.pipeline.report.TemplateSet;
import dev.lode.pipeline.report.text.Figures;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Jinja, locked down: templates see text, numbers and rows and no Java objects, include each other and nothing else,
 * know no clock and no chance, and cannot switch the escaping off. Names from repositories are values; they are never
 * read as templates. Not for several threads.
 */
public final class TemplateEngine {

    private static final long LARGEST_PAGE = 4_000_000;
    // No text of a page holds this control character: output is cleaned of them.
    private static final String NO_LINE = "\u0001\n";
    private static final Set<String> NO_FILTERS = Set.of(
            "safe",
            "render",
            "random",
            "shuffle",
            "urlize",
            "pprint",
            "log",
            "fromjson",
            "fromyaml",
            "tojson",
            "toyaml",
            "unixtimestamp",
            "datetimeformat",
            "strtodate",
            "strtotime",
            "escape_jinjava",
            "striptags",
            "unescape_html");
    private static final Set<String> NO_TAGS = Set.of("autoescape", "import", "from", "extends", "do", "cycle");

    private final Jinjava jinjava;
    private final Style style;
    private @Nullable PageRecord page;

    public TemplateEngine(TemplateSet templates, Map<String, Subject> repositories, PeopleNames people) {
        this.style = templates.style();
        Figures figures = new Figures(style.groupSeparator());
        this.jinjava = new Jinjava(configuration(new MarkdownOutput(figures)));
        jinjava.setResourceLocator((name, charset, interpreter) -> part(templates, name));
        SortedMap<String, Verb> verbs =
                new TreeMap<>(new TextVerbs(figures, repositories, people, style.languages(), this::page).all());
        verbs.putAll(new RowVerbs(style, this::page, this::holds).all());
        verbs.putAll(LinkVerbs.all());
        verbs.putAll(new DiagramVerbs(style, figures, this::page).all());
        verbs.forEach((name, verb) -> jinjava.registerFilter(new VerbFilter(name, verb)));
    }

    private static JinjavaConfig configuration(MarkdownOutput output) {
        return JinjavaConfig.newBuilder()
                .withLocale(Locale.ROOT)
                .withTimeZone(ZoneOffset.UTC)
                .withDateTimeProvider(new FixedDateTimeProvider(0))
                .withRandomNumberGeneratorStrategy(RandomNumberGeneratorStrategy.CONSTANT_ZERO)
                .withFailOnUnknownTokens(true)
                .withNestedInterpretationEnabled(false)
                .withMaxOutputSize(LARGEST_PAGE)
                .withMaxRenderDepth(5)
                .withMaxMacroRecursionDepth(2)
                .withRangeLimit(1000)
                .withTrimBlocks(false)
                .withLstripBlocks(false)
                .withExecutionMode(new PrintedBy(output))
                .withDisabled(Map.of(
                        Context.Library.FILTER, NO_FILTERS,
                        Context.Library.TAG, NO_TAGS))
                .build();
    }

    private static String part(TemplateSet templates, String name) throws IOException {
        String text = templates.texts().get(name);
        if (text == null) {
            throw new IOException("there is no template " + name);
        }
        return marked(text);
    }

    /** Marks the line feed after a tag or a comment. Jinjava's own trimming would lose count of the lines. */
    private static String marked(String template) {
        return template.replace("%}\n", "%}" + NO_LINE).replace("#}\n", "#}" + NO_LINE);
    }

    /**
     * Renders one page.
     *
     * @param values text, numbers, and lists and maps of these
     * @throws LodeException.Configuration naming template and line when it cannot be rendered
     */
    public String render(String file, String template, Map<String, Object> values, PageRecord record) {
        page = record;
        try {
            RenderResult result = jinjava.renderForResult(marked(template), values);
            if (!result.getErrors().isEmpty()) {
                throw failure(file, result.getErrors());
            }
            if (!record.missingTables().isEmpty()) {
                throw failure(file, "a diagram names the tables " + record.missingTables() + ", which no csv writes");
            }
            // Where nothing is said between two parts, one empty line is enough.
            String text = result.getOutput().replace(NO_LINE, "").replaceAll("\n{3,}", "\n\n");
            return text.strip() + "\n";
        } finally {
            page = null;
        }
    }

    private static LodeException failure(String file, List<TemplateError> errors) {
        TemplateError first = errors.getFirst();
        return failure(file + (first.getLineno() > 0 ? ":" + first.getLineno() : ""), first.getMessage());
    }

    private static LodeException failure(String place, String what) {
        return new LodeException.Configuration(
                "TEMPLATE_FAILED",
                place + ": " + what,
                "correct the template, or remove it to use the one that Lode ships with");
    }

    private PageRecord page() {
        if (page == null) {
            throw new IllegalStateException("no page is being rendered");
        }
        return page;
    }

    /** Whether an expression holds for a row's columns and the style's thresholds. */
    private boolean holds(String expression, Map<String, Object> row) {
        JinjavaInterpreter interpreter = JinjavaInterpreter.getCurrent();
        try (JinjavaInterpreter.InterpreterScopeClosable scope = interpreter.enterNonStackingScope()) {
            interpreter.getContext().putAll(new LinkedHashMap<>(style.thresholds()));
            interpreter.getContext().putAll(row);
            Object value = interpreter.resolveELExpression(expression, interpreter.getLineNumber());
            return Boolean.TRUE.equals(value);
        }
    }

    /** Every context prints through ours; Jinjava passes a strategy of the global one on to none. */
    private record PrintedBy(MarkdownOutput output) implements ExecutionMode {

        @Override
        public void prepareContext(Context context) {
            context.setExpressionStrategy(output);
        }
    }

    /** A verb in Jinjava's terms. */
    private record VerbFilter(String name, Verb verb) implements Filter {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Object filter(
                Object subject, JinjavaInterpreter interpreter, Object[] positional, Map<String, Object> named) {
            return verb.apply(subject == null ? "" : subject, new Arguments(Arrays.asList(positional), named));
        }

        @Override
        public Object filter(Object subject, JinjavaInterpreter interpreter, String... positional) {
            return filter(subject, interpreter, positional, Map.of());
        }
    }
}
