package dev.lode.miners.java.calls;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** A source of the repository as the compiler sees it, under the name of one of its types. */
final class SourceFile extends SimpleJavaFileObject {

    private static final String SCHEME = "source";

    private final SourceUnit unit;
    private final String type;
    private final Supplier<String> text;

    SourceFile(SourceUnit unit, String type, Supplier<String> text) {
        super(uri(unit.path()), Kind.SOURCE);
        this.unit = unit;
        this.type = type;
        this.text = text;
    }

    private static URI uri(String path) {
        try {
            return new URI(SCHEME, null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The path of a file that the compiler tells of; it wraps what it is given. Null for a class of the JDK. */
    static @Nullable String path(@Nullable JavaFileObject file) {
        return file != null && SCHEME.equals(file.toUri().getScheme())
                ? file.toUri().getPath().substring(1)
                : null;
    }

    String path() {
        return unit.path();
    }

    String binaryName() {
        return unit.packageName().isEmpty() ? type : unit.packageName() + "." + type;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text.get();
    }

    /** The compiler would refuse a public type in a file of another name; what it means is clear. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
