package dev.lode.pipeline.staging;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.contract.EnvelopeReader;
import dev.lode.pipeline.staging.contract.MalformedEnvelopeException;
import dev.lode.pipeline.staging.contract.RefusedFact;
import dev.lode.pipeline.staging.sort.LineCursor;
import dev.lode.spi.Issue;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.PluginDescriptor.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Says again what the miners of a sealed snapshot said: what was staged, and what was refused under the words of then.
 * Other words judge it now. What was cut when it was refused is not what was said, and stays refused.
 */
public final class Restaging {

    private static final String PHASE = "mine";

    private final Snapshot former;

    /** @throws LodeException.Integrity when the snapshot's files are not what its index says */
    public Restaging(Snapshot former) {
        this.former = former;
        former.verify();
    }

    /** True when nothing that a miner said was cut: then this says all that the miners would. */
    public boolean complete() {
        boolean[] cut = {false};
        refused((refused, line) -> cut[0] |= refused.cut() && mined(refused.kind()));
        return !cut[0];
    }

    /** Says it, and ends the phase. */
    public void mine(SnapshotWriter writer) {
        SortedMap<String, PluginStage> miners = new TreeMap<>();
        for (SnapshotIndex.Plugin plugin : former.index().plugins()) {
            if (plugin.phase().equals(PHASE)) {
                miners.put(plugin.id(), writer.stage(descriptor(plugin)));
            }
        }
        staged(envelope -> stage(miners, envelope.kind()).emit(envelope.fact()));
        refused((refused, line) -> {
            PluginStage miner = miners.get(refused.kind());
            if (miner != null && refused.cut()) {
                miner.rejectAgain(refused.reason(), line);
            } else if (miner != null) {
                miner.emit(refused.fact());
            }
        });
        issues(miners);
        conflicts(miners, writer);
        writer.finishPhase(PHASE);
    }

    private boolean mined(String kind) {
        return former.index().plugins().stream()
                .anyMatch(plugin -> plugin.id().equals(kind) && plugin.phase().equals(PHASE));
    }

    private static PluginDescriptor descriptor(SnapshotIndex.Plugin plugin) {
        return new PluginDescriptor(
                plugin.id(), plugin.version(), "", Scope.REPOSITORY, List.of(), List.of(), List.of());
    }

    private PluginStage stage(SortedMap<String, PluginStage> miners, String kind) {
        PluginStage miner = miners.get(kind);
        if (miner == null) {
            throw damaged(PHASE + ".jsonl", "names " + kind + ", which its index does not");
        }
        return miner;
    }

    private void staged(Consumer<Envelope> each) {
        Path file = former.folder().resolve(PHASE + ".jsonl");
        lines(file, line -> each.accept(EnvelopeCursor.parse(file, line)));
    }

    private interface Refusals {
        void take(RefusedFact refused, byte[] line);
    }

    private void refused(Refusals each) {
        lines(former.folder().resolve("rejects.jsonl"), line -> {
            try {
                each.take(EnvelopeReader.refused(line), line);
            } catch (MalformedEnvelopeException e) {
                throw damaged("rejects.jsonl", "holds a line that is no refused fact: " + e.getMessage());
            }
        });
    }

    /** A line of {@code issues.jsonl}. */
    private record Line(String plugin, String code, String severity, String path, int line, String message) {}

    private void issues(SortedMap<String, PluginStage> miners) {
        lines(former.folder().resolve("issues.jsonl"), line -> {
            Line read = JsonDocument.read(new String(line, StandardCharsets.UTF_8), Line.class);
            PluginStage miner = miners.get(read.plugin());
            if (miner != null) {
                Issue.Severity severity = Issue.Severity.valueOf(read.severity().toUpperCase(Locale.ROOT));
                miner.report(new Issue(read.code(), severity, "", read.path(), read.line(), read.message()));
            }
        });
        miners.forEach((id, miner) -> former.index()
                .notes()
                .getOrDefault(id, new TreeMap<>())
                .forEach((code, count) -> {
                    for (long i = 0; i < count; i++) {
                        miner.report(Issue.info(code, "", 0, ""));
                    }
                }));
    }

    /** Of what a miner said twice only the winner was staged; that it said two things stays known. */
    private void conflicts(SortedMap<String, PluginStage> miners, SnapshotWriter writer) {
        former.index().conflicts().forEach((what, keys) -> {
            if (miners.containsKey(what.substring(0, what.indexOf(' ')))) {
                writer.contradicted(what, keys);
            }
        });
    }

    private static void lines(Path file, Consumer<byte[]> each) {
        try (LineCursor lines = LineCursor.of(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                each.accept(line);
            }
        }
    }

    private LodeException damaged(String file, String what) {
        return new LodeException.Integrity(
                "STAGED_FILE_DAMAGED",
                former.folder().resolve(file) + " " + what,
                "Remove the snapshot's folder and run lode build.");
    }
}
