package dev.lode.miners.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code setup.cfg}: the package's name, {@code install_requires} and the extras. */
final class SetupConfigFile {

    private final List<Declaration> uses = new ArrayList<>();
    private final List<BuildFile.Problem> problems = new ArrayList<>();
    private Optional<Declaration> publishes = Optional.empty();
    private String section = "";
    private String key = "";

    private SetupConfigFile() {}

    static BuildFile parse(String text) {
        SetupConfigFile file = new SetupConfigFile();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && "#;".indexOf(line.strip().charAt(0)) < 0) {
                file.line(line, number);
            }
        }
        return new BuildFile(file.publishes, file.uses, file.problems);
    }

    private void line(String line, int number) {
        int equals = line.indexOf('=');
        if (line.startsWith("[")) {
            section = line.strip();
            key = "";
        } else if (!Character.isWhitespace(line.charAt(0)) && equals > 0) {
            key = line.substring(0, equals).strip();
            value(line.substring(equals + 1).strip(), number);
        } else {
            value(line.strip(), number);
        }
    }

    private void value(String value, int number) {
        if (value.isEmpty()) {
            return;
        }
        if (section.equals("[metadata]") && key.equals("name")) {
            publishes = Optional.of(new Declaration(Library.pypi(value), "", "", number));
        }
        boolean install = section.equals("[options]") && key.equals("install_requires");
        boolean setup = section.equals("[options]") && key.equals("setup_requires");
        if (install || setup || section.equals("[options.extras_require]")) {
            PythonRequirement.parse(value)
                    .ifPresentOrElse(
                            found -> uses.add(found.declaration(install ? "" : setup ? "build" : key, number)),
                            () -> problems.add(new BuildFile.Problem(number, "no requirement: " + value)));
        }
    }
}
