package dev.lode.miners.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A requirements file of pip.
 *
 * @param includes paths that it includes, relative to itself
 */
record RequirementsFile(BuildFile file, List<String> includes) {

    static RequirementsFile parse(String text) {
        List<Declaration> uses = new ArrayList<>();
        List<BuildFile.Problem> problems = new ArrayList<>();
        List<String> includes = new ArrayList<>();
        int number = 0;
        int start = 0;
        StringBuilder joined = new StringBuilder();
        for (String line : text.lines().toList()) {
            number++;
            start = joined.isEmpty() ? number : start;
            if (line.endsWith("\\")) {
                joined.append(line, 0, line.length() - 1).append(' ');
                continue;
            }
            joined.append(line);
            one(plain(joined.toString()), start, uses, problems, includes);
            joined.setLength(0);
        }
        if (!joined.isEmpty()) {
            one(plain(joined.toString()), start, uses, problems, includes);
        }
        return new RequirementsFile(new BuildFile(Optional.empty(), uses, problems), includes);
    }

    /** Without comment and without the options of a requirement. */
    private static String plain(String line) {
        String text = line.stripLeading().startsWith("#") ? "" : line;
        int comment = text.indexOf(" #");
        text = comment >= 0 ? text.substring(0, comment) : text;
        int option = text.indexOf(" --");
        return (option > 0 && !text.stripLeading().startsWith("-") ? text.substring(0, option) : text).strip();
    }

    private static void one(
            String line, int number, List<Declaration> uses, List<BuildFile.Problem> problems, List<String> includes) {
        if (line.isEmpty()) {
            return;
        }
        String value = line.substring(line.indexOf(line.contains("=") && line.startsWith("--") ? '=' : ' ') + 1)
                .strip();
        if (line.startsWith("-r") || line.startsWith("--requirement")) {
            includes.add(
                    line.startsWith("-r") && !line.startsWith("-r ")
                            ? line.substring(2).strip()
                            : value);
        } else if (line.startsWith("-e") || line.startsWith("--editable")) {
            // a folder of the repository is no library
            PythonRequirement.parse(value)
                    .filter(found -> value.contains("#egg="))
                    .ifPresent(found -> uses.add(found.declaration("", number)));
        } else if (!line.startsWith("-") && !line.startsWith(".") && !line.startsWith("/")) {
            PythonRequirement.parse(line)
                    .ifPresentOrElse(
                            found -> uses.add(found.declaration("", number)),
                            () -> problems.add(new BuildFile.Problem(number, "no requirement: " + line)));
        }
    }
}
