package dev.lode.miners.runtimes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code FROM} of a Dockerfile with the defaults of the arguments before it filled in. Stages of the same file and
 * {@code scratch} are no images; what stands in a heredoc or behind a continued line is no instruction.
 */
final class Dockerfile implements RuntimeFile {

    private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?([A-Za-z_]\\w*)[\"']?");

    /** An instruction with its continued lines. */
    private record Instruction(String word, String rest, int line) {}

    @Override
    public void read(String text, Statements into) {
        Map<String, String> arguments = new TreeMap<>();
        Set<String> stages = new HashSet<>(Set.of("scratch"));
        boolean before = true;
        for (Instruction instruction : instructions(text)) {
            if (instruction.word.equals("ARG") && before) {
                argument(instruction.rest, arguments);
            } else if (instruction.word.equals("FROM")) {
                before = false;
                from(instruction, arguments, stages, into);
            }
        }
    }

    private static void argument(String rest, Map<String, String> arguments) {
        for (String word : rest.split("\\s+")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                String value = Variables.fill(unquoted(word.substring(equals + 1)), arguments);
                arguments.put(word.substring(0, equals), value);
            }
        }
    }

    private static void from(Instruction from, Map<String, String> arguments, Set<String> stages, Statements into) {
        List<String> words = new ArrayList<>(List.of(from.rest.split("\\s+")));
        words.removeIf(word -> word.startsWith("--"));
        if (words.isEmpty() || words.getFirst().isEmpty()) {
            into.problem("PARSE_FAILED", from.line, "FROM without an image");
            return;
        }
        String image = Variables.fill(unquoted(words.getFirst()), arguments);
        if (!stages.contains(image.toLowerCase(Locale.ROOT))) {
            into.image(image, from.line, image.equals(words.getFirst()) ? 1 : Statements.LIKELY);
        }
        if (words.size() > 2 && words.get(1).equalsIgnoreCase("as")) {
            stages.add(words.get(2).toLowerCase(Locale.ROOT));
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && "\"'".indexOf(text.charAt(0)) >= 0
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static List<Instruction> instructions(String text) {
        List<Instruction> instructions = new ArrayList<>();
        List<String> lines = text.lines().toList();
        char escape = text.stripLeading().matches("(?is)#\\s*escape\\s*=\\s*`.*") ? '`' : '\\';
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder whole = new StringBuilder();
            boolean more = true;
            while (more && i < lines.size()) {
                String line = lines.get(i).strip();
                boolean comment = line.startsWith("#");
                more = comment || line.isEmpty() ? !whole.isEmpty() : line.charAt(line.length() - 1) == escape;
                whole.append(comment ? "" : more && !line.isEmpty() ? line.substring(0, line.length() - 1) : line);
                i += more ? 1 : 0;
            }
            i = behindHeredocs(lines, i, whole.toString());
            String[] parts = whole.toString().strip().split("\\s+", 2);
            if (!parts[0].isEmpty()) {
                instructions.add(new Instruction(
                        parts[0].toUpperCase(Locale.ROOT), parts.length > 1 ? parts[1] : "", first + 1));
            }
        }
        return instructions;
    }

    private static int behindHeredocs(List<String> lines, int last, String instruction) {
        int i = last;
        Matcher heredoc = HEREDOC.matcher(instruction);
        while (instruction.matches("(?is)(?:RUN|COPY|ADD)\\s.*") && heredoc.find()) {
            do {
                i++;
            } while (i < lines.size() && !lines.get(i).strip().equals(heredoc.group(1)));
        }
        return i;
    }
}
