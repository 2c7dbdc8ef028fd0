package dev.lode.pipeline.staging;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.contract.Contract;
import dev.lode.pipeline.staging.sort.StorageFailure;
import dev.lode.spi.EarlierFacts;
import dev.lode.spi.PluginDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A sealed snapshot: a folder of files that never change again, and their index. */
public record Snapshot(Path folder, SnapshotIndex index) {

    private static final int BUFFER = 1 << 16;

    /** @throws LodeException.Integrity when the index cannot be read or is that of another folder */
    static Snapshot read(Path folder) {
        Path file = folder.resolve(SnapshotIndex.FILE);
        try {
            SnapshotIndex index = SnapshotIndex.parse(file, Files.readAllBytes(file));
            if (!folder.endsWith(
                    Path.of(FolderName.of(index.snapshot()), index.snapshot().id()))) {
                throw damaged(file + " is the index of " + index.snapshot());
            }
            return new Snapshot(folder, index);
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    public SnapshotName name() {
        return index.snapshot();
    }

    /**
     * What a plugin alone has said in it. Nothing unless it was the same version of the plugin under that vocabulary,
     * and all that it said was staged.
     *
     * @throws LodeException.Integrity when the file that holds it is not what the index says
     */
    public EarlierFacts facts(PluginDescriptor plugin, String ontologyVersion) {
        boolean same = index.contractVersion().equals(Contract.VERSION)
                && index.ontologyVersion().equals(ontologyVersion)
                && index.rejects().stream().noneMatch(reject -> reject.kind().equals(plugin.id()));
        for (SnapshotIndex.Plugin asked : index.plugins()) {
            if (same && asked.id().equals(plugin.id()) && asked.version() == plugin.version()) {
                return facts(plugin.id(), asked.phase() + ".jsonl");
            }
        }
        return EarlierFacts.none();
    }

    private EarlierFacts facts(String plugin, String path) {
        for (StagedFile file : index.files()) {
            if (file.path().equals(path)) {
                verify(file);
                return new PluginFacts(folder, file, plugin);
            }
        }
        return EarlierFacts.none();
    }

    /**
     * Holds each file against the index.
     *
     * @throws LodeException.Integrity for the first thing that is wrong
     */
    public void verify() {
        Set<String> listed = new HashSet<>(Set.of(SnapshotIndex.FILE));
        for (StagedFile file : index.files()) {
            if (!file.path().matches("[a-z]+\\.jsonl") || !listed.add(file.path())) {
                throw damaged(folder.resolve(SnapshotIndex.FILE) + " lists the path \"" + file.path() + "\"");
            }
            verify(file);
        }
        try (Stream<Path> present = Files.list(folder)) {
            present.filter(path -> !listed.contains(path.getFileName().toString()))
                    .sorted()
                    .findFirst()
                    .ifPresent(path -> {
                        throw damaged(path + " is not in the index");
                    });
        } catch (IOException e) {
            throw StorageFailure.of(folder, e);
        }
    }

    List<StagedFacts.Source> sources() {
        return index.files().stream()
                .filter(file -> !file.sections().isEmpty())
                .map(file -> new StagedFacts.Source(folder, file, name().isPortfolio()))
                .toList();
    }

    private void verify(StagedFile file) {
        Path path = folder.resolve(file.path());
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw damaged(path + " is missing");
            }
            if (Files.size(path) != file.bytes()) {
                throw damaged(path + " has " + Files.size(path) + " bytes, its index says " + file.bytes());
            }
            if (!sha256(path).equals(file.sha256())) {
                throw damaged(path + " has been changed: its SHA-256 is not that of the index");
            }
        } catch (IOException e) {
            throw StorageFailure.of(path, e);
        }
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static LodeException damaged(String message) {
        return new LodeException.Integrity(
                "STAGING_DAMAGED", message, "Remove the snapshot's folder and run again; nothing was loaded from it.");
    }
}
