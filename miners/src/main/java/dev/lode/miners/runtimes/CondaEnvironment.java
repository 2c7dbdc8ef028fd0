package dev.lode.miners.runtimes;

import dev.lode.miners.code.YamlValue;
import java.util.List;
import java.util.Map;

/** {@code environment.yml} of conda: the runtimes among its packages. */
final class CondaEnvironment implements RuntimeFile {

    private static final Map<String, String> PACKAGES = Map.of(
            "python", "python", "nodejs", "node", "openjdk", "java", "go", "go", "r-base", "r", "pyspark", "spark");

    @Override
    public void read(String text, Statements into) throws YamlValue.Refused {
        for (YamlValue item : YamlValue.parse(text).get("dependencies").items()) {
            String stated = item.textOr("");
            String plain = stated.substring(stated.indexOf("::") < 0 ? 0 : stated.indexOf("::") + 2);
            int end = 0;
            while (end < plain.length() && (Character.isLetterOrDigit(plain.charAt(end)) || plain.charAt(end) == '-')) {
                end++;
            }
            String runtime = PACKAGES.get(plain.substring(0, end));
            if (runtime != null) {
                into.states(runtime, version(plain.substring(end).strip()), item.line());
            }
        }
    }

    /** Conda's one equals sign, and the build behind a second one: {@code =3.11=h12debd9_0}. */
    private static String version(String constraint) {
        if (!constraint.startsWith("=") || constraint.startsWith("==")) {
            return constraint;
        }
        List<String> parts = List.of(constraint.substring(1).split("="));
        return parts.getFirst();
    }
}
