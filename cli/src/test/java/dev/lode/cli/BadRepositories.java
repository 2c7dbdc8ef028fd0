package dev.lode.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** Makes repositories as nobody wants them, by the recipes of BAD-INPUTS A, each in a folder of its own name. */
record BadRepositories(Path root) {

    /** A small sound repository with one commit. */
    Path sound(String name) {
        Path folder = empty(name);
        write(folder.resolve("readme.md"), "# " + name + "\n\nSome text.\n");
        write(folder.resolve("src/main.py"), "import json\n\n\ndef main() -> None:\n    json.dumps({})\n");
        return committed(folder);
    }

    Path empty(String name) {
        Path folder = root.resolve(name);
        Programs.git(Path.of("."), "init", "-q", "-b", "main", folder.toString());
        return folder;
    }

    Path committed(Path folder) {
        Programs.git(folder, "add", "-A", "-f");
        Programs.git(folder, "commit", "-q", "-m", "First commit");
        return folder;
    }

    /** A01. */
    Path withoutCommits(String name) {
        return empty(name);
    }

    /** A02. */
    Path withHeadAtNoBranch(String name) {
        Path folder = sound(name);
        Programs.git(folder, "symbolic-ref", "HEAD", "refs/heads/nope");
        return folder;
    }

    /** A03. */
    Path plainFolder(String name) {
        write(root.resolve(name).resolve("f"), "");
        return root.resolve(name);
    }

    /** A03. */
    Path plainFile(String name) {
        write(root.resolve(name), "no repository");
        return root.resolve(name);
    }

    /** A04. */
    Path withTruncatedPack(String name) {
        Path folder = sound(name);
        for (int i = 0; i < 20; i++) {
            write(
                    folder.resolve("data" + i + ".txt"),
                    Integer.toString(i * 7919).repeat(50) + "\n");
        }
        committed(folder);
        Programs.git(folder, "repack", "-q", "-a", "-d");
        Path pack = Folders.paths(folder.resolve(".git/objects/pack")).stream()
                .filter(path -> path.toString().endsWith(".pack"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Folders.bytes(pack);
        overwrite(pack, Arrays.copyOf(bytes, bytes.length - 100));
        return folder;
    }

    /** A05. */
    Path withFlippedBit(String name) {
        Path folder = sound(name);
        String id = Programs.git(folder, "rev-parse", "HEAD:readme.md").strip();
        Path object = folder.resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
        byte[] bytes = Folders.bytes(object);
        bytes[bytes.length - 6] ^= 4;
        overwrite(object, bytes);
        return folder;
    }

    /** A06. */
    Path shallow(String name, Path source) {
        Programs.git(root, "clone", "-q", "--depth", "1", "file://" + source.toAbsolutePath(), name);
        return root.resolve(name);
    }

    /** A07; the source is gone afterwards, so that nobody can fetch from it. */
    Path withoutBlobs(String name) {
        Path source = sound(name + "-source");
        Programs.git(source, "config", "uploadpack.allowFilter", "true");
        Programs.git(root, "clone", "-q", "--bare", "--filter=blob:none", "file://" + source.toAbsolutePath(), name);
        Folders.delete(source);
        return root.resolve(name);
    }

    /** A10. */
    Path withTreeEntry(String name, String entry) {
        Path folder = sound(name);
        byte[] blob = HexFormat.of()
                .parseHex(Programs.git(folder, "rev-parse", "HEAD:readme.md").strip());
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        tree.writeBytes(("100644 " + entry + "\0").getBytes(StandardCharsets.UTF_8));
        tree.writeBytes(blob);
        String id = Programs.git(
                        folder, tree.toByteArray(), "hash-object", "-t", "tree", "--literally", "-w", "--stdin")
                .strip();
        String commit = Programs.git(folder, "commit-tree", "-m", "Escape", id).strip();
        Programs.git(folder, "update-ref", "refs/heads/main", commit);
        return folder;
    }

    /** A11: symlinks out of the repository and in a circle; A12: a link and a folder that differ in case alone. */
    Path withSymlinks(String name) {
        Path folder = sound(name);
        String target = Programs.git(
                        folder, "/etc/passwd".getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin")
                .strip();
        String parent = Programs.git(folder, "..".getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin")
                .strip();
        Programs.git(folder, "update-index", "--add", "--cacheinfo", "120000," + target + ",passwd");
        Programs.git(folder, "update-index", "--add", "--cacheinfo", "120000," + parent + ",loop");
        Programs.git(folder, "update-index", "--add", "--cacheinfo", "120000," + parent + ",SRC");
        Programs.git(folder, "commit", "-q", "-m", "Link");
        return folder;
    }

    /** A13. */
    Path withSubmodules(String name, Path canary) {
        Path folder = sound(name);
        write(folder.resolve(".gitmodules"), """
                [submodule "a"]
                \tpath = ../../x
                \turl = -u./payload
                [submodule "b"]
                \tpath = b
                \turl = ext::sh -c touch%% %s
                """.formatted(canary));
        Programs.git(folder, "update-index", "--add", "--cacheinfo", "160000," + "0123456789".repeat(4) + ",b");
        Programs.git(folder, "add", ".gitmodules");
        Programs.git(folder, "commit", "-q", "-m", "Refer");
        return folder;
    }

    /** A14. */
    Path withPrograms(String name, Path canary) {
        Path folder = sound(name);
        String touch = "touch '" + canary + "'";
        write(folder.resolve(".gitattributes"), "* filter=evil diff=evil\n");
        committed(folder);
        for (String hook : new String[] {"post-checkout", "pre-commit", "post-index-change", "reference-transaction"}) {
            Path file = folder.resolve(".git/hooks").resolve(hook);
            write(file, "#!/bin/sh\n" + touch + "\n");
            if (!file.toFile().setExecutable(true)) {
                throw new AssertionError(file + " cannot be made executable");
            }
        }
        write(
                folder.resolve(".git/config"),
                Folders.text(folder.resolve(".git/config")) + """
                \tfsmonitor = %1$s
                \tsshCommand = %1$s
                \tpager = %1$s
                [filter "evil"]
                \tsmudge = %1$s
                \tclean = %1$s
                \tprocess = %1$s
                [diff "evil"]
                \ttextconv = %1$s
                \tcommand = %1$s
                """.formatted("\"" + touch + "\""));
        return folder;
    }

    /** A15. */
    Path withLargeFilePointer(String name) {
        Path folder = sound(name);
        write(folder.resolve(".gitattributes"), "*.bin filter=lfs diff=lfs merge=lfs -text\n");
        write(folder.resolve("model.bin"), """
                version https://git-lfs.github.com/spec/v1
                oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
                size 12345
                """);
        return committed(folder);
    }

    /** A16. */
    Path withAlternates(String name, Path other) {
        Path folder = sound(name);
        write(
                folder.resolve(".git/objects/info/alternates"),
                other.toAbsolutePath().resolve(".git/objects") + "\n");
        return folder;
    }

    /** A17 and F07 to F11: a history as fast-import reads it, so that any byte can stand in it. */
    Path imported(String name, byte[] stream) {
        Path folder = empty(name);
        Programs.git(folder, stream, "fast-import", "--quiet", "--force");
        return folder;
    }

    private static void overwrite(Path file, byte[] bytes) {
        try {
            Files.delete(file);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
