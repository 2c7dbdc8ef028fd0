package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.pipeline.staging.sort.LineCursor;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/** Takes relationships with a missing end out of staged files; a file without such a one is not touched. */
final class DanglingFilter {

    /** Missing ends that are looked for in one pass over the files. */
    private static final int AT_ONCE = 200_000;

    private final Path folder;
    private final SortedMap<String, PluginStage> plugins;
    private final BiConsumer<String, String> removed;

    /** @param removed is told plugin and type of each relationship that goes */
    DanglingFilter(Path folder, SortedMap<String, PluginStage> plugins, BiConsumer<String, String> removed) {
        this.folder = folder;
        this.plugins = plugins;
        this.removed = removed;
    }

    /** @param files are replaced in place by what is left of them */
    void setAside(Cursor<byte[]> missing, List<StagedFile> files) {
        for (Set<String> some = take(missing); !some.isEmpty(); some = take(missing)) {
            for (int i = 0; i < files.size(); i++) {
                if (files.get(i).sections().stream().anyMatch(StagedFile.Section::relationship)) {
                    files.set(i, rewrite(files.get(i), some));
                }
            }
        }
    }

    private static Set<String> take(Cursor<byte[]> missing) {
        Set<String> some = new HashSet<>();
        while (some.size() < AT_ONCE) {
            byte[] end = missing.next();
            if (end == null) {
                break;
            }
            some.add(new String(end, StandardCharsets.UTF_8));
        }
        return some;
    }

    private StagedFile rewrite(StagedFile file, Set<String> missing) {
        Path path = folder.resolve(file.path());
        Path fresh = folder.resolve("work").resolve(file.path());
        try (StagedFileWriter out = new StagedFileWriter(fresh)) {
            for (StagedFile.Section section : file.sections()) {
                copy(path, section, missing, out);
            }
            StagedFile left = out.finish();
            Folders.publish(fresh, path);
            return left;
        }
    }

    private void copy(Path path, StagedFile.Section section, Set<String> missing, StagedFileWriter out) {
        try (LineCursor lines = LineCursor.of(path, section.offset(), section.bytes())) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (!section.relationship() || keeps(EnvelopeCursor.parse(path, line), missing)) {
                    out.section(section.relationship(), section.type());
                    out.line(line);
                }
            }
        }
    }

    private boolean keeps(Envelope envelope, Set<String> missing) {
        Relationship relationship = (Relationship) envelope.fact();
        boolean start = missing.contains(end(relationship.start(), envelope.startRid()));
        boolean end = missing.contains(end(relationship.end(), envelope.endRid()));
        if (start || end) {
            PluginStage plugin = plugins.get(envelope.kind());
            if (plugin != null) {
                plugin.reject(relationship, "dangling", "no node states its " + (start ? "start" : "end"));
            }
            removed.accept(envelope.kind(), relationship.type());
        }
        return !start && !end;
    }

    private static String end(NodeKey key, String rid) {
        return key.type() + '\0' + rid;
    }
}
