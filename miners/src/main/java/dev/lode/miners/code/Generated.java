package dev.lode.miners.code;

import dev.lode.spi.Glob;
import java.util.List;
import java.util.regex.Pattern;

/** Tells files that nobody writes by hand: by where they are, what they are called, or what they say of themselves. */
public final class Generated {

    private static final List<Glob> PATHS = List.of(
                    "*.min.js",
                    "*.min.css",
                    "*.lock",
                    "*.map",
                    "*_pb2.py",
                    "*_pb2_grpc.py",
                    "*.pb.go",
                    "*.designer.cs",
                    "package-lock.json",
                    "npm-shrinkwrap.json",
                    "pnpm-lock.yaml",
                    "packages.lock.json",
                    "go.sum",
                    "**/node_modules/**",
                    "**/vendor/**",
                    "**/_vendor/**",
                    "**/vendored/**",
                    "**/site-packages/**",
                    "**/third_party/**",
                    "**/dbt_packages/**")
            .stream()
            .map(Glob::of)
            .toList();

    private static final Pattern SAYS_SO = Pattern.compile(
            "(?i)@generated\\b|\\b(?:auto-?)?generated (?:by|from|file|code)\\b.{0,200}\\bdo not (?:edit|modify)\\b"
                    + "|\\bcode generated .{0,200}\\bdo not edit\\b|\\bdo not edit\\b.{0,200}\\bgenerated\\b",
            Pattern.DOTALL);

    private static final int FIRST_LINES = 10;
    private static final int FIRST_CHARACTERS = 2000;

    private Generated() {}

    public static boolean byPath(String path) {
        return Glob.any(PATHS, path);
    }

    public static boolean byContent(String text) {
        String beginning = text.substring(0, Math.min(text.length(), FIRST_CHARACTERS));
        String[] lines = beginning.split("\n", FIRST_LINES + 1);
        String first = String.join("\n", List.of(lines).subList(0, Math.min(lines.length, FIRST_LINES)));
        return SAYS_SO.matcher(first).find();
    }
}
