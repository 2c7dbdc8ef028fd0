package dev.lode.pipeline.staging;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.contract.JsonBytes;
import dev.lode.pipeline.staging.contract.Payload;
import dev.lode.pipeline.staging.contract.Rids;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.pipeline.staging.sort.RecordSorter;
import dev.lode.spi.Fact;
import dev.lode.spi.FactCheck;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one plugin says in one snapshot, until it is staged. Any number of threads may talk at once. */
final class PluginStage implements FactSink {

    private static final int FACTS_SHARE = 8;
    private static final int REST_SHARE = 64;
    /** Texts of a refused fact are kept up to here. */
    private static final int REJECT_TEXT = 4096;

    private final PluginDescriptor plugin;
    private final String repository;
    private final FactCheck check;
    private final Rids rids;
    private final long limit;
    private final RecordSorter facts;
    private final RecordSorter ends;
    private final RecordSorter rejects;
    private final RecordSorter issues;
    private final SortedMap<String, Long> infos = new TreeMap<>();
    private final AtomicLong said = new AtomicLong();
    private volatile @Nullable LodeException failure;

    /** @param repository its canonical name, empty for the portfolio */
    PluginStage(
            PluginDescriptor plugin, String repository, FactCheck check, Rids rids, Path folder, StagingLimits limits) {
        this.plugin = plugin;
        this.repository = repository;
        this.check = check;
        this.rids = rids;
        this.limit = limits.factsPerPlugin();
        this.facts = new RecordSorter(folder, plugin.id() + "-facts", limits.memory() / FACTS_SHARE);
        this.ends = new RecordSorter(folder, plugin.id() + "-ends", limits.memory() / REST_SHARE);
        this.rejects = new RecordSorter(folder, plugin.id() + "-rejects", limits.memory() / REST_SHARE);
        this.issues = new RecordSorter(folder, plugin.id() + "-issues", limits.memory() / REST_SHARE);
    }

    @Override
    public void emit(Fact fact) {
        if (withinLimit()) {
            guarded(() -> state(fact));
        }
    }

    @Override
    public void report(Issue issue) {
        if (issue.severity() == Issue.Severity.INFO) {
            synchronized (infos) {
                infos.merge(issue.code(), 1L, Long::sum);
            }
        } else if (withinLimit()) {
            guarded(() -> keep(issue));
        }
    }

    PluginDescriptor plugin() {
        return plugin;
    }

    /** Changes whenever something was said. */
    long said() {
        return said.get();
    }

    /** Forgets all that was said so far. */
    void discard() {
        clear();
        said.set(0);
        synchronized (infos) {
            infos.clear();
        }
    }

    /** Nothing more will be said; one that said too much has said nothing but that. */
    void finish() {
        LodeException failed = failure;
        if (failed != null) {
            throw failed;
        }
        if (said.get() > limit) {
            clear();
            keep(Issue.error(
                    "LIMIT_EXCEEDED",
                    "",
                    0,
                    "more than " + limit + " facts; all facts of " + plugin.id() + " were set aside"));
        }
    }

    Cursor<byte[]> facts() {
        return facts.records();
    }

    /** Type, zero byte and rid of each node that a relationship starts or ends at. */
    Cursor<byte[]> ends() {
        return ends.records();
    }

    /** Reason, zero byte and line of each refused fact. */
    Cursor<byte[]> rejects() {
        return rejects.records();
    }

    /** Code, zero byte and line of each issue that matters. */
    Cursor<byte[]> issues() {
        return issues.records();
    }

    SortedMap<String, Long> infos() {
        synchronized (infos) {
            return new TreeMap<>(infos);
        }
    }

    void reject(Fact fact, String reason, String detail) {
        JsonBytes line = new JsonBytes().raw("{");
        line.name("kind").text(plugin.id());
        line.name("reason").text(reason);
        line.name("detail").text(detail);
        Fact kept = Payload.cut(fact, REJECT_TEXT);
        if (!kept.equals(fact)) {
            line.name("cut").raw("true");
        }
        line.name("fact").raw(Payload.refused(kept)).raw("}");
        rejectAgain(reason, line.toBytes());
    }

    /** A line of an earlier {@code rejects.jsonl}, as it stands. */
    void rejectAgain(String reason, byte[] line) {
        rejects.add(tagged(reason, line));
    }

    private void state(Fact fact) {
        check.problem(fact)
                .ifPresentOrElse(problem -> reject(fact, problem.reason(), problem.detail()), () -> stage(fact));
    }

    private void stage(Fact fact) {
        switch (fact) {
            case Node node -> {
                String rid = rids.of(node.key());
                facts.add(Claim.bytes(false, node.type(), rid, plugin.id(), Payload.of(node, rid)));
            }
            case Relationship relationship -> {
                String start = end(relationship.start());
                String end = end(relationship.end());
                String rid = rids.of(relationship, start, end);
                byte[] payload = Payload.of(relationship, rid, start, end);
                facts.add(Claim.bytes(true, relationship.type(), rid, plugin.id(), payload));
            }
        }
    }

    private String end(NodeKey key) {
        String rid = rids.of(key);
        ends.add(tagged(key.type(), rid.getBytes(StandardCharsets.US_ASCII)));
        return rid;
    }

    private void keep(Issue issue) {
        StagedIssue staged = new StagedIssue(repository, plugin.id(), issue);
        issues.add(tagged(issue.code(), staged.line()));
        staged.facts().forEach(this::state);
    }

    private boolean withinLimit() {
        long count = said.incrementAndGet();
        if (count == limit + 1) {
            clear();
        }
        return count <= limit;
    }

    /** Frees what the facts took; the rest is wanted at the end. */
    void release() {
        facts.clear();
    }

    private void clear() {
        List.of(facts, ends, rejects, issues).forEach(RecordSorter::clear);
    }

    /** A plugin may swallow what its sink throws; the snapshot must not be sealed then. */
    private void guarded(Runnable write) {
        try {
            write.run();
        } catch (LodeException e) {
            failure = e;
            throw e;
        }
    }

    private static byte[] tagged(String tag, byte[] rest) {
        byte[] name = tag.getBytes(StandardCharsets.UTF_8);
        byte[] record = new byte[name.length + 1 + rest.length];
        System.arraycopy(name, 0, record, 0, name.length);
        System.arraycopy(rest, 0, record, name.length + 1, rest.length);
        return record;
    }
}
