package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bin/lode does with the start-up cache of make build: it is used where it fits, and makes no other difference. */
class StartUpCacheTest {

    private static final Path BIN = Path.of("..", "bin");
    private static final String ONLY_WITH_CACHE = "-XX:AOTMode=on";

    @TempDir
    private static Path folder;

    private static Path home;
    private static byte[] cache;
    private static FileTime compiled;
    private static String said;

    /** Ways in which a cache comes not to fit. */
    private enum Spoiling {
        MISSING {
            @Override
            void spoil() throws IOException {
                Files.delete(cacheFile());
            }
        },
        EMPTY {
            @Override
            void spoil() throws IOException {
                Files.write(cacheFile(), new byte[0]);
            }
        },
        CUT_OFF {
            @Override
            void spoil() throws IOException {
                try (RandomAccessFile file = new RandomAccessFile(cacheFile().toFile(), "rw")) {
                    file.setLength(cache.length / 2);
                }
            }
        },
        SOMETHING_ELSE {
            @Override
            void spoil() throws IOException {
                Files.writeString(cacheFile(), "no cache\n".repeat(cache.length / 9));
            }
        },
        A_FOLDER {
            @Override
            void spoil() throws IOException {
                Files.delete(cacheFile());
                Files.createDirectory(cacheFile());
            }
        },
        OF_OLDER_JARS {
            @Override
            void spoil() throws IOException {
                Files.setLastModifiedTime(ownJar(), FileTime.from(Instant.parse("2026-03-01T09:30:00Z")));
            }
        },
        WITH_ANOTHER_JAR {
            @Override
            void spoil() throws IOException {
                jar(BIN, home.resolve("lib").resolve("another.jar"));
            }
        };

        abstract void spoil() throws IOException;
    }

    @BeforeAll
    static void install() throws IOException {
        home = folder.resolve("a home");
        Folders.copy(BIN, home.resolve("bin"));
        Path lib = Files.createDirectories(home.resolve("lib"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(path)) {
                jar(path, lib.resolve("lode-cli-" + number++ + ".jar"));
            } else if (Files.exists(path)) {
                Files.copy(path, lib.resolve(number++ + "-" + path.getFileName()));
            }
        }
        compiled = Files.getLastModifiedTime(ownJar());
        Outcome training = lode(Map.of("LODE_JAVA_OPTIONS", "-XX:AOTCacheOutput=" + folder.resolve("made")), "plugins");
        assertThat(training.code()).as(training.toString()).isZero();
        cache = Files.readAllBytes(folder.resolve("made"));
        said = lode(Map.of("LODE_JAVA_OPTIONS", "-Xshare:off"), "plugins").out();
    }

    @BeforeEach
    void fit() throws IOException {
        if (Files.isDirectory(cacheFile())) {
            Files.delete(cacheFile());
        }
        Files.deleteIfExists(home.resolve("lib").resolve("another.jar"));
        Files.write(cacheFile(), cache);
        Files.setLastModifiedTime(ownJar(), compiled);
    }

    private static Path cacheFile() {
        return home.resolve("lib").resolve("lode.aot");
    }

    /** The jar with the classes of this module or its tests. */
    private static Path ownJar() {
        return Folders.paths(home.resolve("lib")).stream()
                .filter(path -> path.getFileName().toString().startsWith("lode-cli-"))
                .findFirst()
                .orElseThrow();
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path path : Folders.paths(classes)) {
                if (Files.isRegularFile(path)) {
                    out.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
                    Files.copy(path, out);
                }
            }
        }
    }

    private static Outcome lode(Map<String, String> variables, String... arguments) {
        return lodeOf(home, variables, arguments);
    }

    private static Outcome lodeOf(Path home, Map<String, String> variables, String... arguments) {
        Map<String, String> all = new TreeMap<>(variables);
        all.put("JAVA_HOME", System.getProperty("java.home"));
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/lode").toString()));
        command.addAll(List.of(arguments));
        return Programs.outcome(folder, new byte[0], all, command);
    }

    private static void saysWhatItSaysWithout(Outcome outcome) {
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).isEqualTo(said).isNotEmpty();
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Xmx1g", "-Dlode.something=else", "-ea"})
    void aCacheThatFitsIsUsed(String options) {
        saysWhatItSaysWithout(lode(Map.of("LODE_JAVA_OPTIONS", ONLY_WITH_CACHE + " " + options), "plugins"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", "en_US.UTF-8"})
    void itFitsInEveryLocale(String locale) {
        saysWhatItSaysWithout(lode(Map.of("LODE_JAVA_OPTIONS", ONLY_WITH_CACHE, "LC_ALL", locale), "plugins"));
    }

    @ParameterizedTest
    @EnumSource
    void oneThatDoesNotFitIsPassedOverWithoutAWord(Spoiling spoiling) throws IOException {
        spoiling.spoil();
        assertThat(lode(Map.of("LODE_JAVA_OPTIONS", ONLY_WITH_CACHE), "plugins").code())
                .as("it must not fit")
                .isNotZero();
        saysWhatItSaysWithout(lode(Map.of(), "plugins"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xshare:off",
                "-Xshare:auto",
                "-XX:AOTCache=another",
                "-XX:SharedArchiveFile=another",
                "-XX:+UseCompactObjectHeaders",
                "-XX:-UseCompressedOops",
                "-XX:-UseParallelGC -XX:+UseZGC"
            })
    void whatAPersonAsksOfJavaStillWorks(String options) {
        saysWhatItSaysWithout(lode(Map.of("LODE_JAVA_OPTIONS", options), "plugins"));
    }

    @Test
    void optionsOfEveryJavaStillWork() {
        assertThat(lode(Map.of("JDK_JAVA_OPTIONS", "-Xshare:off"), "plugins").code())
                .isZero();
        assertThat(lode(Map.of("JAVA_TOOL_OPTIONS", "-Xshare:off"), "plugins").code())
                .isZero();
    }

    @Test
    void aRunWritesNothingWhereLodeIs() throws IOException {
        Map<String, String> before = Folders.times(home);
        lode(Map.of(), "plugins");
        Spoiling.CUT_OFF.spoil();
        Map<String, String> spoiled = Folders.times(home);
        lode(Map.of(), "plugins");
        assertThat(spoiled.keySet()).isEqualTo(before.keySet());
        assertThat(Folders.times(home)).isEqualTo(spoiled);
    }

    @Test
    void anotherFolderWillDo() throws IOException {
        Path moved = folder.resolve("moved");
        Files.move(home, moved);
        try {
            Outcome outcome = lodeOf(moved, Map.of(), "plugins");
            assertThat(outcome.code()).as(outcome.toString()).isZero();
            assertThat(outcome.err()).isEmpty();
        } finally {
            Files.move(moved, home);
        }
    }

    @Test
    void withoutJarsItSaysWhatToDo() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Folders.copy(BIN, bare.resolve("bin"));
        Outcome outcome = lodeOf(bare, Map.of(), "plugins");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("lode: lib/ is empty; run make build in ");
    }
}
