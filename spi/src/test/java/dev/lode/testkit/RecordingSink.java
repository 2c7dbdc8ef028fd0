package dev.lode.testkit;

import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a plugin says, in the order in which it says it. */
public final class RecordingSink implements FactSink {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    @Override
    public synchronized void emit(Fact fact) {
        facts.add(fact);
    }

    @Override
    public synchronized void report(Issue issue) {
        issues.add(issue);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** Facts of one type. */
    public List<Fact> facts(String type) {
        return facts.stream().filter(fact -> fact.type().equals(type)).toList();
    }

    /** All of it as lines of JSON, sorted, each once: what an {@code expected.jsonl} holds. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        facts.forEach(fact -> lines.add(FactLines.write(fact)));
        issues.forEach(issue -> lines.add(FactLines.write(issue)));
        return lines.stream().distinct().sorted().toList();
    }
}
