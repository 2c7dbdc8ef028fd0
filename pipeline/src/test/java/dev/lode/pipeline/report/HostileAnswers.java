package dev.lode.pipeline.report;

import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The answers of another one, with every name in them made hostile; the same name in the same way everywhere. */
final class HostileAnswers implements Answers {

    static final List<String> PAYLOADS = List.of(
            "](javascript:alert(1))",
            "<img src=x onerror=alert(1)>",
            "| a | b",
            "```",
            "@everyone http://evil.example www.evil.example a@evil.example",
            "\n---\nlayout: x\n---\n# heading",
            "A\"]; click A \"javascript:alert(1)\"",
            "%%{init:{\"securityLevel\":\"loose\"}}%%",
            "end",
            "subgraph x",
            "{{ ''.class.forName('java.lang.Runtime') }}",
            "{% include '/etc/passwd' %}",
            "${7*7} #{7*7}",
            "=cmd|' /C calc'!A0",
            "\u202Egnp.exe \u0007\u001b[31m",
            "\\",
            "&lt;script&gt;",
            "![x](http://evil.example/x.png)");

    // Words of our own that templates compare with; a repository cannot choose them.
    private static final Set<String> OWN_WORDS = Set.of(
            "layer",
            "source_layer",
            "target_layer",
            "layer_reason",
            "quarter",
            "committed_on",
            "newest_on",
            "released_at",
            "first_change_at",
            "last_change_at",
            "first_on",
            "last_on",
            "commit",
            "severity",
            "found",
            "first_commit_at",
            "entry_point",
            "why",
            "rule");

    private final Answers answers;
    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();

    HostileAnswers(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Table ask(String query, Map<String, String> parameters) {
        Map<String, String> asked = new TreeMap<>(parameters);
        asked.replaceAll((name, value) -> originals.getOrDefault(value, value));
        Table table = answers.ask(query, asked);
        List<List<Optional<Value>>> rows = new ArrayList<>();
        for (List<Optional<Value>> row : table.rows()) {
            List<Optional<Value>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                boolean own = OWN_WORDS.contains(table.columns().get(i));
                cells.add(row.get(i).map(value -> own ? value : hostile(value)));
            }
            rows.add(cells);
        }
        return new Table(table.columns(), rows);
    }

    private Value hostile(Value value) {
        return switch (value) {
            case Value.Text text -> Value.of(hostile(text.plain()));
            case Value.Many many ->
                new Value.Many(many.values().stream().map(this::hostile).toList());
            default -> value;
        };
    }

    private String hostile(String name) {
        if (name.isEmpty() || name.startsWith("https://")) {
            return name;
        }
        String known = made.get(name);
        if (known == null) {
            String payload = PAYLOADS.get(made.size() % PAYLOADS.size());
            known = payload + name + payload;
            made.put(name, known);
            originals.put(known, name);
        }
        return known;
    }
}
