package dev.lode.pipeline.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a plugin jar. Calls that would end the process ({@code System.exit}, {@code Runtime.exit},
 * {@code Runtime.halt}) are replaced by an error, so that such a plugin fails alone. This contains mistakes, not
 * malice: a jar runs with the rights of the user, which is why the configuration pins its hash.
 */
final class PluginClassLoader extends ClassLoader {

    private static final long TOTAL_LIMIT = 256L << 20;
    private static final Set<String> ENDS_PROCESS = Set.of("exit", "halt");
    private static final Set<String> OWNERS = Set.of("java/lang/System", "java/lang/Runtime");

    private final Map<String, byte[]> entries;

    PluginClassLoader(byte[] jar, ClassLoader parent) throws IOException {
        super(parent);
        this.entries = unpack(jar);
    }

    private static Map<String, byte[]> unpack(byte[] jar) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (TOTAL_LIMIT - total) + 1);
                total += content.length;
                if (total > TOTAL_LIMIT) {
                    throw new IOException("it unpacks to more than " + TOTAL_LIMIT + " bytes");
                }
                entries.put(entry.getName(), content);
            }
        }
        if (entries.isEmpty()) {
            throw new IOException("no entries");
        }
        return entries;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = entries.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] contained = contain(bytes);
        return defineClass(name, contained, 0, contained.length);
    }

    private static byte[] contain(byte[] bytes) {
        ClassFile classFile = ClassFile.of();
        return classFile.transformClass(
                classFile.parse(bytes),
                ClassTransform.transformingMethodBodies(PluginClassLoader::endsProcess, throwing()));
    }

    private static boolean endsProcess(java.lang.classfile.MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream()).anyMatch(PluginClassLoader::endsProcess);
    }

    private static boolean endsProcess(CodeElement element) {
        return element instanceof InvokeInstruction call
                && OWNERS.contains(call.owner().asInternalName())
                && ENDS_PROCESS.contains(call.name().stringValue());
    }

    /** The arguments stay on the stack; nothing reads them after the throw. */
    private static CodeTransform throwing() {
        ClassDesc error = ClassDesc.of("java.lang.SecurityException");
        return (CodeBuilder code, CodeElement element) -> {
            if (endsProcess(element)) {
                code.new_(error)
                        .dup()
                        .ldc("a plugin may not end the process")
                        .invokespecial(error, "<init>", MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)V"))
                        .athrow();
            } else {
                code.with(element);
            }
        };
    }

    @Override
    protected @Nullable URL findResource(String name) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            return null;
        }
        try {
            return URL.of(URI.create("plugin:/" + name), new EntryHandler(bytes));
        } catch (MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL url = findResource(name);
        return url == null ? Collections.emptyEnumeration() : Collections.enumeration(Set.of(url));
    }

    /** Serves one entry from memory. */
    private static final class EntryHandler extends URLStreamHandler {

        private final byte[] bytes;

        EntryHandler(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
