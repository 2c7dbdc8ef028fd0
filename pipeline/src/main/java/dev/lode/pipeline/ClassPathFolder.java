package dev.lode.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The text files that jars and folders of the class path hold directly in a resource folder, by name. */
public final class ClassPathFolder {

    private ClassPathFolder() {}

    /**
     * Reads all files of a resource folder.
     *
     * @param folder with slashes and without one at either end: {@code lode/queries}
     * @param suffix how the names of the files end: {@code .cypher}
     */
    public static SortedMap<String, String> read(String folder, String suffix) {
        return read(ClassPathFolder.class.getClassLoader(), folder, suffix);
    }

    static SortedMap<String, String> read(ClassLoader loader, String folder, String suffix) {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            for (URL url : Collections.list(loader.getResources(folder))) {
                if (url.openConnection() instanceof JarURLConnection jar) {
                    readJar(jar, folder + "/", suffix, texts);
                } else {
                    readFolder(Path.of(new URI(url.toString())), suffix, texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static void readJar(
            JarURLConnection connection, String prefix, String suffix, SortedMap<String, String> into)
            throws IOException {
        // A cached jar file is shared with the class loader and must not be closed.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String path = entry.getName();
                if (path.startsWith(prefix) && path.endsWith(suffix) && path.indexOf('/', prefix.length()) < 0) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        into.put(
                                path.substring(prefix.length()),
                                new String(content.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static void readFolder(Path folder, String suffix, SortedMap<String, String> into) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(suffix)) {
                    into.put(name, Files.readString(file));
                }
            }
        }
    }
}
