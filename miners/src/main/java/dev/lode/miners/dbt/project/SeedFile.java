package dev.lode.miners.dbt.project;

import java.util.ArrayList;
import java.util.List;

/**
 * Header and size of a CSV file. A line break within quotes does not end a record, a blank line is none.
 *
 * @param header names of its columns
 * @param rows records after the header
 */
public record SeedFile(List<String> header, int rows) {

    static SeedFile of(String text) {
        List<String> header = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean blank = true;
        int records = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if ((c == '\n' && !quoted) || i == text.length()) {
                if (records == 0 && !blank) {
                    header.add(field.toString().strip());
                }
                records += blank ? 0 : 1;
                blank = true;
            } else if (c == ',' && !quoted && records == 0) {
                header.add(field.toString().strip());
                field.setLength(0);
                blank = false;
            } else if (records == 0) {
                field.append(c);
            }
            blank &= Character.isWhitespace(c) || c == '"';
            blank &= c != '"';
        }
        return new SeedFile(header, Math.max(0, records - 1));
    }
}
