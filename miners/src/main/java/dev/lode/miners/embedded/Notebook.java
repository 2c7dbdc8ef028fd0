package dev.lode.miners.embedded;

import dev.lode.miners.code.NotebookCell.Line;
import dev.lode.miners.code.NotebookFile;
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
        NotebookFile file = NotebookFile.of(json);
        List<List<Line>> cells = file.cells().stream()
                .map(cell -> cell.isCode() ? cell.lines() : List.<Line>of())
                .toList();
        Optional<Dialect> dialect = json.contains("vnd.databricks") ? Dialects.named("databricks") : Optional.empty();
        return of(cells, true, file.languages().contains("sql"), dialect);
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
