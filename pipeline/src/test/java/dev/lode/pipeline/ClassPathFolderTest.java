package dev.lode.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFolderTest {

    @TempDir
    Path folder;

    @Test
    void readsFoldersAndJarsAndOnlyWhatStandsDirectlyInTheFolder() throws Exception {
        Files.createDirectories(folder.resolve("with blank/lode/things/deeper"));
        Files.writeString(folder.resolve("with blank/lode/things/one.txt"), "1");
        Files.writeString(folder.resolve("with blank/lode/things/deeper/no.txt"), "no");
        Files.writeString(folder.resolve("with blank/lode/things/other.md"), "no");
        Path jar = folder.resolve("things.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            add(entries, "lode/things/", "");
            add(entries, "lode/things/two.txt", "zwei ü");
            add(entries, "lode/things/deeper/no.txt", "no");
            add(entries, "lode/thingsandmore.txt", "no");
        }
        URL[] classPath = {
            folder.resolve("with blank/").toUri().toURL(), jar.toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
            assertThat(ClassPathFolder.read(loader, "lode/things", ".txt"))
                    .containsExactly(java.util.Map.entry("one.txt", "1"), java.util.Map.entry("two.txt", "zwei ü"));
            assertThat(ClassPathFolder.read(loader, "lode/absent", ".txt")).isEmpty();
        }
    }

    private static void add(JarOutputStream jar, String name, String text) throws Exception {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
