package dev.lode.pipeline.query;

import dev.lode.ontology.PropertyType;
import dev.lode.pipeline.LodeException;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A saved query as a file: a header of comment lines, then Cypher.
 *
 * <pre>
 * // Which files change most?
 * // param repository: string = "" -- only this repository; all when empty
 * // param limit: integer = 100 [1..10000] -- rows at most
 * // column path: string -- path of the file
 * // column commits: integer -- commits that changed it
 * MATCH (file:File) …
 * </pre>
 *
 * The lines before the first {@code param} or {@code column} are the question. The file's name is the query's.
 */
final class QueryFile {

    private static final Pattern NAME = Pattern.compile("(?:.*[/\\\\])?([a-z][a-z0-9_]*)\\.cypher");
    private static final Pattern PARAMETER = Pattern.compile("param ([a-z][a-z0-9_]*): (string|integer|float|boolean)"
            + "(?: = (\"[^\"]*\"|[^\\s\\[\"]+))?(?: \\[(-?\\d{1,18})\\.\\.(-?\\d{1,18})])? -- (\\S.*)");
    private static final Pattern COLUMN = Pattern.compile("column ([a-z][a-z0-9_]*): (\\S+) -- (\\S.*)");

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final StringBuilder question = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private QueryFile(String file) {
        this.file = file;
    }

    /**
     * Reads one file.
     *
     * @throws LodeException.Configuration naming file and line of everything that is wrong with it
     */
    static SavedQuery parse(String file, String text) {
        return new QueryFile(file).parse(text);
    }

    private SavedQuery parse(String text) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            problems.add(file + ":1: name the file in lower case letters, digits and underscores, ending in .cypher");
        }
        List<String> lines = text.lines().toList();
        int body = 0;
        while (body < lines.size() && lines.get(body).startsWith("//")) {
            header(body + 1, lines.get(body).substring(2).strip());
            body++;
        }
        complete(body + 1);
        // Blank lines in place of the header keep the line numbers of the file.
        String cypher = String.join("\n", lines.subList(body, lines.size())).strip();
        check("\n".repeat(leading(lines, body)) + cypher);
        if (!problems.isEmpty()) {
            throw new LodeException.Configuration(
                    "QUERY_INVALID",
                    String.join("\n", problems),
                    "lode queries shows how the built-in ones are written");
        }
        return new SavedQuery(name.group(1), question.toString(), parameters, columns, cypher);
    }

    private static int leading(List<String> lines, int body) {
        int first = body;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        return first;
    }

    private void header(int line, String text) {
        if (text.startsWith("param ")) {
            parameter(line, text);
        } else if (text.startsWith("column ")) {
            column(line, text);
        } else if (!text.isEmpty()) {
            if (!parameters.isEmpty() || !columns.isEmpty()) {
                problem(line, "the question stands before the first param or column line: " + text);
            }
            question.append(question.isEmpty() ? "" : " ").append(text);
        }
    }

    private void parameter(int line, String text) {
        Matcher matcher = PARAMETER.matcher(text);
        if (!matcher.matches()) {
            problem(line, "write: param name: string|integer|float|boolean = default [least..greatest] -- description");
            return;
        }
        String name = matcher.group(1);
        if (parameters.stream().anyMatch(known -> known.name().equals(name))) {
            problem(line, "parameter " + name + " is declared twice");
        }
        PropertyType type = PropertyType.ofWord(matcher.group(2)).orElseThrow();
        if (matcher.group(4) != null && type != PropertyType.INTEGER) {
            problem(line, "only an integer has bounds");
        }
        long least = matcher.group(4) == null ? Long.MIN_VALUE : Long.parseLong(matcher.group(4));
        long greatest = matcher.group(5) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(5));
        Parameter required = new Parameter(name, type, Optional.empty(), least, greatest, matcher.group(6));
        parameters.add(new Parameter(
                name, type, otherwise(line, required, matcher.group(3)), least, greatest, matcher.group(6)));
    }

    private Optional<Value> otherwise(
            int line, Parameter parameter, @org.jspecify.annotations.Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        boolean quoted = written.startsWith("\"");
        if (quoted != (parameter.type() == PropertyType.STRING)) {
            problem(
                    line,
                    "the default of " + parameter.name() + " is no "
                            + parameter.type().word());
            return Optional.empty();
        }
        try {
            return Optional.of(parameter.parse(quoted ? written.substring(1, written.length() - 1) : written));
        } catch (LodeException.Configuration e) {
            problem(line, "default: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void column(int line, String text) {
        Matcher matcher = COLUMN.matcher(text);
        Optional<PropertyType> type = matcher.matches() ? PropertyType.ofWord(matcher.group(2)) : Optional.empty();
        if (type.isEmpty()) {
            problem(line, "write: column name: string|integer|float|boolean|[string] -- description");
            return;
        }
        if (columns.stream().anyMatch(known -> known.name().equals(matcher.group(1)))) {
            problem(line, "column " + matcher.group(1) + " is described twice");
        }
        columns.add(new Column(matcher.group(1), type.get(), matcher.group(3)));
    }

    private void complete(int line) {
        if (question.isEmpty()) {
            problem(1, "the first lines say the question: // Which files change most?");
        }
        if (columns.isEmpty()) {
            problem(line, "describe the columns of the answer: // column path: string -- path of the file");
        }
    }

    /** The lint, and every parameter of the text declared and used. */
    private void check(String cypher) {
        CypherLint.findings(cypher).forEach(finding -> problems.add(file + ":" + finding));
        List<String> used = new ArrayList<>();
        for (CypherToken token : CypherToken.read(cypher)) {
            if (token.kind() == CypherToken.Kind.PARAMETER) {
                used.add(token.text().substring(1));
                if (parameters.stream().noneMatch(parameter -> token.text().equals("$" + parameter.name()))) {
                    problem(token.line(), "parameter " + token.text() + " is not declared in the header");
                }
            }
        }
        parameters.stream()
                .filter(parameter -> !used.contains(parameter.name()))
                .forEach(parameter -> problem(1, "parameter " + parameter.name() + " is declared and not used"));
    }

    private void problem(int line, String what) {
        problems.add(file + ":" + line + ": " + what);
    }
}
