package dev.lode.miners.java.calls;

import dev.lode.spi.Issue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;

/**
 * The classes of jars, by package; of several of one name the first counts. Jars are foreign data: nothing is unpacked,
 * jars within jars are not looked into, and a class is read when the compiler asks for it, up to a limit.
 */
final class LibraryClasses implements AutoCloseable {

    private static final int MOST_CLASSES = 500_000;

    private final List<ZipFile> open = new ArrayList<>();
    private final Map<String, List<JavaFileObject>> packages = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** @param told of jars that cannot be read, and of classes beyond the limit */
    LibraryClasses(List<Path> jars, Consumer<Issue> told) {
        for (Path jar : jars) {
            try {
                add(new ZipFile(jar.toFile()), told);
            } catch (IOException | IllegalArgumentException e) {
                told.accept(Issue.warning(
                        "JAR_UNREADABLE", "", 0, "the jar " + jar.getFileName() + " of java.jars cannot be read"));
            }
        }
    }

    private void add(ZipFile jar, Consumer<Issue> told) {
        open.add(jar);
        jar.stream().map(ZipEntry::getName).filter(LibraryClasses::isClass).forEach(entry -> {
            String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
            if (names.size() < MOST_CLASSES && names.add(name)) {
                packages.computeIfAbsent(
                                name.substring(0, Math.max(0, name.lastIndexOf('.'))), absent -> new ArrayList<>())
                        .add(new ClassFile(name, jar, jar.getEntry(entry)));
            }
        });
        if (names.size() == MOST_CLASSES) {
            told.accept(Issue.warning("LIMIT_EXCEEDED", "", 0, "java.jars hold more classes than are looked at"));
        }
    }

    /** Classes for newer versions of Java than others, and descriptions of modules, are passed over. */
    private static boolean isClass(String entry) {
        return entry.endsWith(".class") && !entry.startsWith("META-INF/") && !entry.endsWith("-info.class");
    }

    List<JavaFileObject> in(String packageName) {
        return packages.getOrDefault(packageName, List.of());
    }

    @Override
    public void close() {
        for (ZipFile jar : open) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
