package dev.lode.miners.embedded;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lode.sql.Dialect;
import dev.lode.sql.dialect.Dialects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code in cells: a notebook, or a file of Python as a notebook of one cell. Cells in Python are one text with the cells
 * in SQL left out; both keep the lines that they have in the text of all cells.
 *
 * @param code all cells in Python, a line each
 * @param queries what cells in SQL hold, as written
 * @param lines for each line of the code its line in the file, from 1
 */
record Notebook(String code, List<SqlText> queries, List<Integer> lines) {

    /** The line that tells Databricks's notebooks from other Python. */
    private static final String DATABRICKS = "# Databricks notebook source";

    private static final String CELL = "# COMMAND ----------";
    private static final String MAGIC = "# MAGIC";

    /** A magic that makes a cell SQL; what follows on its line is SQL where it begins like that, else options. */
    private static final Pattern SQL_CELL =
            Pattern.compile("\\A\\s*%%?(?:sql|bigquery|sparksql|read_sql)\\b([^\\n]*)(?:\\n|\\z)");

    private static final Pattern SQL_LINE = Pattern.compile("(?:\\w+\\s*=\\s*)?%sql\\s+(.*)");

    /** A line for the shell of the notebook. */
    private static final Pattern COMMAND = Pattern.compile("\\s*(?:%%?[A-Za-z]|[!?]).*|\\w+\\s*=\\s*(?:%[A-Za-z]|!).*");

    /** A line of a cell and where it stands in the file. */
    private record Line(String text, int line) {}

    /** A file of Python, which may be a notebook that Databricks wrote. */
    static Notebook ofSource(String text) {
        List<String> all = Arrays.asList(text.split("\n", -1));
        List<List<Line>> cells = new ArrayList<>(List.of(new ArrayList<>()));
        boolean notebook = text.startsWith(DATABRICKS);
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (notebook && line.startsWith(CELL)) {
                cells.add(new ArrayList<>());
            }
            boolean magic = notebook && line.startsWith(MAGIC);
            String bare = magic ? line.substring(MAGIC.length()).replaceFirst("^ ", "") : line;
            boolean comment = notebook && (line.startsWith(CELL) || line.startsWith(DATABRICKS));
            cells.getLast().add(new Line(comment ? "" : bare, i + 1));
        }
        return of(cells, notebook, false, Dialects.named("databricks"));
    }

    /** A notebook of Jupyter. */
    static Notebook ofJson(String json) throws IOException {
        List<List<Line>> cells = new ArrayList<>();
        boolean sql = false;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            List<Line> source = new ArrayList<>();
            String type = "";
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                String name = String.valueOf(parser.currentName());
                if (token == JsonToken.VALUE_STRING && depth == 3 && name.equals("cell_type")) {
                    type = parser.getText();
                } else if (depth >= 3 && depth <= 4 && token != JsonToken.FIELD_NAME && name.equals("source")) {
                    depth = lines(parser, token, depth, source);
                } else if (token == JsonToken.VALUE_STRING && depth <= 3 && name.equals("language")) {
                    sql |= parser.getText().equalsIgnoreCase("sql");
                }
                if (token == JsonToken.END_OBJECT && depth == 2) {
                    cells.add(type.equals("code") ? source : new ArrayList<>());
                    source = new ArrayList<>();
                    type = "";
                }
            }
        }
        Optional<Dialect> dialect = json.contains("vnd.databricks") ? Dialects.named("databricks") : Optional.empty();
        return of(cells, true, sql, dialect);
    }

    /** Reads a text, or a list of the lines of a text; the result is the depth behind it. */
    private static int lines(JsonParser parser, JsonToken token, int depth, List<Line> into) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            for (String line : parser.getText().split("\n", -1)) {
                into.add(new Line(line, parser.currentTokenLocation().getLineNr()));
            }
            return depth;
        }
        if (token != JsonToken.START_ARRAY) {
            return depth;
        }
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            String line = parser.getText();
            into.add(new Line(
                    line.endsWith("\n") ? line.substring(0, line.length() - 1) : line,
                    parser.currentTokenLocation().getLineNr()));
        }
        return depth - 1;
    }

    /** @param sql true where cells are SQL unless they say otherwise */
    private static Notebook of(List<List<Line>> cells, boolean magics, boolean sql, Optional<Dialect> dialect) {
        StringBuilder code = new StringBuilder();
        List<Integer> lines = new ArrayList<>();
        List<SqlText> queries = new ArrayList<>();
        for (List<Line> cell : cells) {
            int first = lines.size() + 1;
            cell.forEach(line -> lines.add(line.line()));
            String text = String.join("\n", cell.stream().map(Line::text).toList());
            Optional<CodeText> query = magics ? query(text, first, sql) : Optional.empty();
            query.ifPresent(found -> queries.add(new SqlText(found, dialect, SqlText.STATED)));
            for (int i = 0; i < cell.size(); i++) {
                String line = cell.get(i).text();
                boolean command =
                        magics && (query.isPresent() || COMMAND.matcher(line).matches());
                Matcher inline = SQL_LINE.matcher(line.strip());
                if (magics && query.isEmpty() && inline.matches() && SqlText.isStatement(inline.group(1))) {
                    queries.add(new SqlText(CodeText.of(inline.group(1), first + i), dialect, SqlText.STATED));
                }
                code.append(command ? "" : line).append('\n');
            }
        }
        return new Notebook(code.toString(), List.copyOf(queries), List.copyOf(lines));
    }

    private static Optional<CodeText> query(String cell, int first, boolean sql) {
        Matcher magic = SQL_CELL.matcher(cell);
        if (!magic.find()) {
            return sql && !cell.isBlank() && !cell.strip().startsWith("%")
                    ? Optional.of(CodeText.of(cell, first))
                    : Optional.empty();
        }
        boolean own = SqlText.isStatement(magic.group(1));
        if (own && SQL_LINE.matcher(cell.substring(magic.end()).strip()).lookingAt()) {
            return Optional.empty();
        }
        int from = own ? magic.start(1) : magic.end();
        CodeText text = CodeText.of(cell, first).part(from, cell.length());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** All that its cells say. */
    String text() {
        StringBuilder text = new StringBuilder(code);
        queries.forEach(query -> text.append(query.text().text()).append('\n'));
        return text.toString();
    }

    /** The line of the file that a line of the code comes from. */
    int line(int codeLine) {
        return lines.isEmpty() ? 1 : lines.get(Math.clamp(codeLine - 1L, 0, lines.size() - 1));
    }
}
