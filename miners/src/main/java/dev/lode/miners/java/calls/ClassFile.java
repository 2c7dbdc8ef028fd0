package dev.lode.miners.java.calls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.SimpleJavaFileObject;

/** A class of a jar. */
final class ClassFile extends SimpleJavaFileObject {

    /** Of what it really holds, whatever the jar says. Classes of the JDK have up to 300 KB. */
    private static final int LIMIT_BYTES = 4 << 20;

    private final String name;
    private final ZipFile jar;
    private final ZipEntry entry;

    ClassFile(String name, ZipFile jar, ZipEntry entry) {
        super(URI.create("class:///" + name.hashCode()), Kind.CLASS);
        this.name = name;
        this.jar = jar;
        this.entry = entry;
    }

    String binaryName() {
        return name;
    }

    /** As messages of the compiler name it. */
    @Override
    public String getName() {
        return name;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                throw new IOException(name + " is too large for a class");
            }
            return new ByteArrayInputStream(bytes);
        } catch (IllegalArgumentException | InternalError e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.CLASS;
    }
}
