package dev.lode.miners.structure;

import dev.lode.miners.code.Capture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the captures of one match say together. */
final class Matches {

    private static final int LONGEST_NAME = 200;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern QUALIFIER = Pattern.compile("(<[^<>]*>)?::|\\\\");

    private final Map<Integer, List<Capture>> fellows = new HashMap<>();
    private final Set<Integer> beaten = new HashSet<>();

    /** @param captures outer ones first, and of one node those of earlier patterns first */
    Matches(List<Capture> captures) {
        for (Capture capture : captures) {
            if (capture.name().indexOf('.') > 0 || capture.name().equals("name") || isNamed(capture)) {
                fellows.computeIfAbsent(capture.match(), _ -> new ArrayList<>(3))
                        .add(capture);
            }
        }
        beat(captures.stream().filter(capture -> capture.name().equals("name")));
        beat(captures.stream().filter(Matches::isNamed).filter(capture -> !beaten.contains(capture.match())));
    }

    private static boolean isNamed(Capture capture) {
        return capture.name().startsWith("definition.")
                || capture.name().equals("scope")
                || capture.name().equals("anonymous");
    }

    /** Of several patterns that capture one node the first counts. */
    private void beat(Stream<Capture> captures) {
        Map<Long, Integer> patterns = new HashMap<>();
        captures.forEach(capture -> {
            long place = (long) capture.start() << Integer.SIZE | capture.end();
            int first = patterns.merge(place, capture.pattern(), Math::min);
            if (first < capture.pattern()) {
                beaten.add(capture.match());
            }
        });
    }

    /** An earlier pattern has told of the same thing. */
    boolean isBeaten(Capture capture) {
        return beaten.contains(capture.match());
    }

    /** Its name, unless that is too long to be one. */
    Optional<String> name(Capture capture) {
        String name = String.join(
                ".",
                fellows(capture, "name").map(part -> plain(part.node().text())).toList());
        return Optional.of(name).filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME);
    }

    /** The type that the match declares for a variable; empty where it declares none. */
    String declaredType(Capture capture) {
        return fellows(capture, "declared.type")
                .map(part -> Written.type(part.node().text()))
                .findFirst()
                .orElse("");
    }

    /** First line of the name. */
    int nameLine(Capture capture) {
        return fellows(capture, "name")
                .mapToInt(part -> part.node().line())
                .min()
                .orElse(capture.node().line());
    }

    /** First byte of the name. */
    int nameStart(Capture capture) {
        return fellows(capture, "name").mapToInt(Capture::start).min().orElse(capture.start());
    }

    private Stream<Capture> fellows(Capture capture, String name) {
        return fellows.getOrDefault(capture.match(), List.of()).stream()
                .filter(fellow -> fellow.name().equals(name));
    }

    /** One line, dots between the parts of a qualified name, without their type arguments, no quotes around it or colon before it. */
    static String plain(String text) {
        String line = BLANKS.matcher(QUALIFIER.matcher(text).replaceAll("."))
                .replaceAll(" ")
                .strip();
        boolean isQuoted = line.length() > 1
                && "\"'`".indexOf(line.charAt(0)) >= 0
                && line.charAt(line.length() - 1) == line.charAt(0);
        boolean isSymbol = line.length() > 1 && line.charAt(0) == ':';
        return isQuoted ? line.substring(1, line.length() - 1) : isSymbol ? line.substring(1) : line;
    }
}
