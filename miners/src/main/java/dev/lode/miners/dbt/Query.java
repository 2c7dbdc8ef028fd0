package dev.lode.miners.dbt;

import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.code.LineAlignment;
import dev.lode.miners.dbt.manifest.ManifestNode;
import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.template.TemplateReading;
import dev.lode.miners.jinja.rendering.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the query of a model.
 *
 * @param how it is known: {@code manifest}, {@code rendered} or {@code scanned}
 * @param sql the query, if it is known
 * @param lines for each line of it the line of the file, 0 where none
 * @param calls the refs and sources that dbt finds, each a call with plain strings
 * @param problems of reading it, on lines of the file
 */
record Query(String how, Optional<String> sql, List<Integer> lines, List<JinjaCall> calls, List<Problem> problems) {

    static final String MANIFEST = "manifest";
    static final String RENDERED = "rendered";
    static final String SCANNED = "scanned";

    /** True when the reading came to an end before the text did. */
    boolean cut() {
        return problems.stream().anyMatch(problem -> problem.code().equals("JINJA_LIMIT"));
    }

    /** Of a file whose calls are all that is known. */
    static Query scanned(CodeFile file) {
        return new Query(SCANNED, Optional.empty(), List.of(), file.calls(), List.of());
    }

    /** Of a template that was rendered as dbt does it when it reads the project. */
    static Query of(TemplateReading reading, CodeFile file) {
        if (!reading.readable()) {
            List<JinjaCall> calls = new ArrayList<>(reading.calls());
            calls.addAll(file.calls());
            return new Query(SCANNED, Optional.empty(), List.of(), calls, reading.problems());
        }
        return new Query(RENDERED, Optional.empty(), List.of(), reading.calls(), reading.problems());
    }

    static Query of(ManifestNode node, CodeFile file) {
        List<JinjaCall> needs = node.needs().stream()
                .flatMap(id -> JinjaCall.ofId(id).stream())
                .map(call -> call.at(lineOf(call, file)))
                .toList();
        Optional<String> sql = node.compiled().map(text -> text.replace("\r", ""));
        List<Integer> lines = sql.map(text -> LineAlignment.of(file.text(), file.textLine(), text))
                .orElse(List.of());
        return new Query(MANIFEST, sql, lines, needs, List.of());
    }

    private static int lineOf(JinjaCall needed, CodeFile file) {
        String name = needed.literals().getLast();
        return file.calls().stream()
                .filter(call -> call.named(needed.name()))
                .filter(call ->
                        !call.literals().isEmpty() && call.literals().getLast().equals(name))
                .mapToInt(JinjaCall::line)
                .findFirst()
                .orElse(file.line());
    }
}
