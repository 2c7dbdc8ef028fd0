package dev.lode.pipeline.settings;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.JavaSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The jars that {@code java.jars} names: each as it is, and those of a folder in the order of their names. */
public final class ClassPathJars {

    private ClassPathJars() {}

    /** @throws LodeException.Configuration when one is not there */
    public static JavaSettings of(List<String> named) {
        List<Path> jars = new ArrayList<>();
        for (String name : named) {
            jars.addAll(jars(Path.of(name)));
        }
        return jars.isEmpty() ? JavaSettings.none() : new JavaSettings(jars, digest(jars));
    }

    private static List<Path> jars(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    private static String digest(List<Path> jars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : jars) {
                digest.update(contents(jar));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] contents(Path jar) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(jar);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw unreadable(jar);
        }
        return digest.digest();
    }

    private static LodeException.Configuration unreadable(Path path) {
        return new LodeException.Configuration(
                "JAVA_JARS", "java.jars names " + path + ", which cannot be read", "Name a jar or a folder with jars.");
    }
}
