package dev.lode.miners.python.calls;

import dev.lode.miners.code.CodeNode;
import dev.lode.miners.code.Head;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file: its code in short, and what its definitions say. */
public final class CodeReader {

    private final String path;
    private final List<Statement> statements = new ArrayList<>();
    private final Scopes scopes = new Scopes();
    private final StatementReader reader;

    /** Makes the name of what an import asks for absolute. */
    @FunctionalInterface
    public interface Imports {

        /** @return null where it leads out of the outermost package */
        @Nullable
        String absolute(int level, String name);
    }

    public CodeReader(String path, Imports imports) {
        this.path = path;
        this.reader = new StatementReader(scopes, imports);
    }

    /** Reads a file, or the next part of one. */
    public void read(CodeNode root) {
        statements.addAll(reader.block(root));
    }

    /** @param name of the module, may be empty */
    public ModuleCode code(String name) {
        return new ModuleCode(path, name, statements, scopes.current().locals);
    }

    /** What the definition says that begins in this line and is so named with its scopes. */
    public Head head(String name, int line) {
        return scopes.heads().getOrDefault(new Scopes.Place(name, line), Head.NONE);
    }

    public Collection<Field> fields() {
        return scopes.fields();
    }
}
