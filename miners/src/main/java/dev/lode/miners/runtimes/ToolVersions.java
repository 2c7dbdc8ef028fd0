package dev.lode.miners.runtimes;

import java.util.Map;

/** {@code .tool-versions} of asdf: a tool and its versions on a line, the first of which counts. */
final class ToolVersions implements RuntimeFile {

    private static final Map<String, String> NAMES = Map.of("nodejs", "node", "golang", "go", "dotnet-core", "dotnet");

    @Override
    public void read(String text, Statements into) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            int comment = line.indexOf('#');
            String[] words =
                    (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
            if (words.length > 1 && words[0].matches("[\\w.-]{1,50}")) {
                into.states(NAMES.getOrDefault(words[0], words[0]), words[1], number);
            }
        }
    }
}
