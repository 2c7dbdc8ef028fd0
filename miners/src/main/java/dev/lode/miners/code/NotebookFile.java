package dev.lode.miners.code;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Jupyter notebook, read from its JSON as it comes.
 *
 * @param languages of the whole, in lower case; empty where it names none
 */
public record NotebookFile(Set<String> languages, List<NotebookCell> cells) {

    public NotebookFile {
        languages = Set.copyOf(languages);
        cells = List.copyOf(cells);
    }

    /** @throws IOException when it is no JSON */
    public static NotebookFile of(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return new Reader(parser).read();
        } catch (JsonProcessingException e) {
            throw new IOException("no JSON", e);
        }
    }

    private static final class Reader {

        private final JsonParser parser;
        private final Set<String> languages = new TreeSet<>();
        private final List<NotebookCell> cells = new ArrayList<>();
        private List<NotebookCell.Line> lines = new ArrayList<>();
        private boolean isCode;
        private int depth;

        Reader(JsonParser parser) {
            this.parser = parser;
        }

        NotebookFile read() throws IOException {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.END_OBJECT && depth == 2) {
                    cells.add(new NotebookCell(isCode, lines));
                    lines = new ArrayList<>();
                    isCode = false;
                } else if (token == JsonToken.VALUE_STRING || token == JsonToken.START_ARRAY) {
                    value(token, String.valueOf(parser.currentName()));
                }
            }
            return new NotebookFile(languages, cells);
        }

        private void value(JsonToken token, String name) throws IOException {
            boolean isText = token == JsonToken.VALUE_STRING;
            if (isText && depth == 3 && name.equals("cell_type")) {
                isCode = parser.getText().equals("code");
            } else if (isText && depth <= 3 && name.equals("language")) {
                languages.add(parser.getText().toLowerCase(Locale.ROOT));
            } else if (isText && depth == 3 && name.equals("source")) {
                add(parser.getText());
            } else if (!isText && depth == 4 && name.equals("source")) {
                texts();
                depth--;
            }
        }

        private void texts() throws IOException {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_ARRAY) {
                    return;
                }
                if (token == JsonToken.VALUE_STRING) {
                    String line = parser.getText();
                    add(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
                }
                parser.skipChildren();
            }
        }

        private void add(String text) throws IOException {
            int line = parser.currentTokenLocation().getLineNr();
            for (String one : text.split("\n", -1)) {
                lines.add(new NotebookCell.Line(one, line));
            }
        }
    }
}
