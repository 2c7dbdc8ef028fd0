package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A git directory of this machine: of a work tree, of a linked work tree, or bare. It is only ever read.
 *
 * @param gitDirectory holds HEAD
 * @param commonDirectory holds objects, refs and configuration; another one for a linked work tree only
 */
record LocalRepository(Path folder, Path gitDirectory, Path commonDirectory) {

    private static final int REDIRECTION_LIMIT = 4096;

    static LocalRepository find(Path folder) {
        Path directory = folder.resolve(".git");
        if (Files.isRegularFile(directory)) {
            directory = folder.resolve(pointer(folder, directory, "gitdir:")).normalize();
        } else if (!Files.isDirectory(directory)) {
            directory = folder;
        }
        Path common = directory.resolve("commondir");
        Path shared = Files.isRegularFile(common)
                ? directory.resolve(pointer(folder, common, "")).normalize()
                : directory;
        if (!Files.exists(directory.resolve("HEAD"))
                || !Files.isDirectory(shared.resolve("objects"))
                || !Files.isDirectory(shared.resolve("refs"))) {
            throw notOne(folder);
        }
        return new LocalRepository(folder, directory, shared);
    }

    /** The path that a file of one line points to. */
    private static String pointer(Path folder, Path file, String prefix) {
        try {
            String text = Files.size(file) > REDIRECTION_LIMIT ? "" : Files.readString(file, StandardCharsets.UTF_8);
            if (text.isBlank() || !text.startsWith(prefix)) {
                throw notOne(folder);
            }
            return text.substring(prefix.length()).strip();
        } catch (IOException e) {
            throw notOne(folder);
        }
    }

    private static LodeException notOne(Path folder) {
        return new LodeException.Repository(
                "NOT_A_REPO",
                "'" + RepositoryLocation.shown(folder.toString()) + "' is not a git repository",
                "Give the folder that holds .git, or a bare repository.");
    }

    /** Where it is hosted, as its origin says. */
    Optional<RepositoryLocation.Network> origin() {
        String url = config().getString("remote", "origin", "url");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        try {
            return RepositoryLocation.parse(url.strip()) instanceof RepositoryLocation.Network network
                    ? Optional.of(network)
                    : Optional.empty();
        } catch (LodeException.Configuration e) {
            // An origin that Lode would not fetch from names no host; the folder's name serves.
            return Optional.empty();
        }
    }

    /** Its canonical name. */
    String name() {
        return origin().map(RepositoryName::of).orElseGet(() -> RepositoryName.ofFolder(namedFolder()));
    }

    /** Where it is hosted, or empty. */
    String url() {
        return origin().map(RepositoryLocation.Network::home).orElse("");
    }

    /** The folder whose name people use: that of the main work tree, or the bare directory itself. */
    private Path namedFolder() {
        Path name = commonDirectory.getFileName();
        Path parent = commonDirectory.getParent();
        return name != null && name.toString().equals(".git") && parent != null ? parent : commonDirectory;
    }

    Repository open(CheckoutSettings settings) throws IOException {
        refuseFormats();
        Path alternates = commonDirectory.resolve("objects/info/alternates");
        if (!settings.allowAlternates() && Files.exists(alternates) && Files.size(alternates) > 0) {
            throw new LodeException.Repository(
                    "ALTERNATES_NOT_ALLOWED",
                    "'" + folder + "' keeps objects in another repository (objects/info/alternates)",
                    "Run git repack -ad in it and remove the file, or allow alternates.");
        }
        return new FileRepositoryBuilder()
                .setGitDir(gitDirectory.toFile())
                .setGitCommonDir(commonDirectory.toFile())
                .setBare()
                .setMustExist(true)
                .build();
    }

    private void refuseFormats() {
        Config config = config();
        String objects = Optional.ofNullable(config.getString("extensions", null, "objectFormat"))
                .orElse("sha1");
        if (!objects.equalsIgnoreCase("sha1")) {
            throw new LodeException.Repository(
                    "UNSUPPORTED_OBJECT_FORMAT",
                    "'" + folder + "' has objects in format " + objects.toLowerCase(Locale.ROOT),
                    "Lode reads repositories with SHA-1 objects.");
        }
        String refs = Optional.ofNullable(config.getString("extensions", null, "refStorage"))
                .orElse("files");
        if (!refs.equalsIgnoreCase("files") && !refs.equalsIgnoreCase("reftable")) {
            throw new LodeException.Repository(
                    "UNSUPPORTED_REF_FORMAT",
                    "'" + folder + "' has refs in format " + refs.toLowerCase(Locale.ROOT),
                    "Run git refs migrate --ref-format=files in a copy of it.");
        }
    }

    /** The repository's own configuration, files that it would include left out. */
    private Config config() {
        Config config = new Config();
        Path file = commonDirectory.resolve("config");
        try {
            if (Files.isRegularFile(file)) {
                config.fromText(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return config;
        } catch (IOException | ConfigInvalidException e) {
            throw new LodeException.Repository(
                    "NOT_A_REPO", "the configuration of '" + folder + "' cannot be read", "Repair its config file.");
        }
    }
}
