package dev.lode.miners.runtimes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code setup.cfg} and {@code tox.ini}: the Python that a package requires, and those that it is tested with. Of a list
 * of environments the names count that name a Python: {@code py311}, {@code py{310,311}-django}.
 */
final class IniFile implements RuntimeFile {

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z_]\\w*)\\s*[=:]\\s*(.*)");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\b(pypy|py)(3\\d{0,2}|\\{[\\d,]{1,200}\\})(?=[-,\\s{}]|$)");
    private static final Pattern BASE = Pattern.compile("\\bpython(3\\.\\d{1,2})");
    private static final int LONGEST = 2_000;

    @Override
    public void read(String text, Statements into) {
        String section = "";
        String key = "";
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.length() > LONGEST
                    || line.isBlank()
                    || "#;".indexOf(line.strip().charAt(0)) >= 0) {
                continue;
            }
            if (line.startsWith("[")) {
                section = line.strip();
                key = "";
                continue;
            }
            Matcher entry = ENTRY.matcher(line);
            boolean begins = entry.matches();
            key = begins ? entry.group(1) : Character.isWhitespace(line.charAt(0)) ? key : "";
            value(section, key, (begins ? entry.group(2) : line).strip(), number, into);
        }
    }

    private static void value(String section, String key, String value, int line, Statements into) {
        if (section.equals("[options]") && key.equals("python_requires") && !value.isEmpty()) {
            into.states("python", value, line);
        } else if (section.equals("[tox]") && (key.equals("envlist") || key.equals("env_list"))) {
            Matcher environment = ENVIRONMENT.matcher(value);
            while (environment.find()) {
                String name = environment.group(1).equals("py") ? "python" : "pypy";
                digits(environment.group(2)).forEach(version -> into.states(name, version, line));
            }
        } else if (section.startsWith("[testenv") && (key.equals("basepython") || key.equals("base_python"))) {
            Matcher base = BASE.matcher(value);
            while (base.find()) {
                into.states("python", base.group(1), line);
            }
        }
    }

    /** {@code 311} is 3.11. */
    private static List<String> digits(String written) {
        List<String> versions = new ArrayList<>();
        for (String part : written.replace("{", "").replace("}", "").split(",")) {
            if (part.length() > 1 && part.length() < 4) {
                versions.add(part.charAt(0) + "." + part.substring(1));
            } else if (part.length() == 1) {
                versions.add(part);
            }
        }
        return versions;
    }
}
