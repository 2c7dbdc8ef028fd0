package dev.lode.miners.java.calls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler can read: sources of one compilation, classes of the jars that the settings name, and those of the
 * running JDK. It finds nothing else and
 * writes nothing, whatever class path, modules or processors the machine has.
 */
public final class CompilerFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, List<JavaFileObject>> sources = new HashMap<>();
    private final LibraryClasses libraries;

    /** @param text of a file; what of it no other file can see may be blank */
    CompilerFiles(
            JavaFileManager jdk,
            LibraryClasses libraries,
            Compilation compilation,
            BiFunction<SourceUnit, Boolean, String> text) {
        super(jdk);
        this.libraries = libraries;
        Set<SourceUnit> whole = Set.copyOf(compilation.units());
        compilation.visible().forEach((name, unit) -> {
            String type = name.substring(name.lastIndexOf('.') + 1);
            sources.computeIfAbsent(unit.packageName(), absent -> new ArrayList<>())
                    .add(new SourceFile(unit, type, () -> text.apply(unit, whole.contains(unit))));
        });
    }

    /** No source but those that the compiler is given, each by itself. */
    public CompilerFiles(JavaFileManager jdk) {
        super(jdk);
        this.libraries = new LibraryClasses(List.of(), absent -> {});
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH
                || location == StandardLocation.CLASS_PATH
                || isPlatform(location) && super.hasLocation(location);
    }

    private static boolean isPlatform(Location location) {
        return location == StandardLocation.PLATFORM_CLASS_PATH
                || location == StandardLocation.SYSTEM_MODULES
                || location.getName().startsWith(StandardLocation.SYSTEM_MODULES.getName());
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (location == StandardLocation.SOURCE_PATH && kinds.contains(Kind.SOURCE)) {
            return sources.getOrDefault(packageName, List.of());
        }
        if (location == StandardLocation.CLASS_PATH && kinds.contains(Kind.CLASS)) {
            return libraries.in(packageName);
        }
        return isPlatform(location) ? super.list(location, packageName, kinds, recurse) : List.of();
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        return switch (file) {
            case SourceFile source -> source.binaryName();
            case ClassFile library -> library.binaryName();
            default -> super.inferBinaryName(location, file);
        };
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        if (one instanceof SourceFile source && other instanceof SourceFile same) {
            return source.path().equals(same.path());
        }
        boolean isOurs = Stream.of(one, other).anyMatch(SimpleJavaFileObject.class::isInstance);
        return isOurs ? one == other : super.isSameFile(one, other);
    }

    /** The compiler looks for plugins and processors in it: there are none. */
    @Override
    public ClassLoader getClassLoader(Location location) {
        return ClassLoader.getPlatformClassLoader();
    }

    @Override
    public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
        return location == StandardLocation.SYSTEM_MODULES ? super.listLocationsForModules(location) : List.of();
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(Location location, String className, Kind kind)
            throws IOException {
        return isPlatform(location) ? super.getJavaFileForInput(location, className, kind) : null;
    }

    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String relativeName)
            throws IOException {
        return isPlatform(location) ? super.getFileForInput(location, packageName, relativeName) : null;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind, FileObject sibling) {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling) {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return isPlatform(location) && super.contains(location, file);
    }
}
