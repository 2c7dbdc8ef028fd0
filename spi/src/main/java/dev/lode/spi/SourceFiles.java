package dev.lode.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text files of a checkout that match a plugin's globs, one at a time. A file that cannot be read, or on which the
 * reader fails, becomes an issue; it takes none of the other files with it, and none of its own facts is kept half.
 */
public final class SourceFiles {

    private final Checkout checkout;
    private final List<Glob> globs;

    public SourceFiles(Checkout checkout, List<String> globs) {
        this.checkout = checkout;
        this.globs = globs.stream().map(Glob::of).toList();
    }

    /** Reads one file's text and emits its facts. */
    @FunctionalInterface
    public interface Reader {
        void read(FileEntry file, String text, FactSink sink) throws Exception;
    }

    public void forEach(FactSink sink, Reader reader) {
        for (FileEntry file : checkout.files()) {
            boolean isFile = file.kind() == FileEntry.Kind.FILE || file.kind() == FileEntry.Kind.EXECUTABLE;
            if (isFile && Glob.any(globs, file.path())) {
                readOne(file, sink, reader);
            }
        }
    }

    private void readOne(FileEntry file, FactSink sink, Reader reader) {
        Buffer buffer = new Buffer();
        try {
            Optional<String> text = SourceText.decode(checkout.read(file));
            if (text.isEmpty()) {
                sink.report(Issue.warning("BINARY_CONTENT", file.path(), 0, "binary content in a text file's name"));
                return;
            }
            reader.read(file, text.get(), buffer);
            buffer.drain(sink);
        } catch (UnreadableFileException e) {
            sink.report(Issue.warning(e.code(), file.path(), 0, String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            sink.report(Issue.warning("PARSE_SKIPPED", file.path(), 0, "nested too deeply to parse"));
        } catch (Exception e) {
            sink.report(Issue.warning("PARSE_FAILED", file.path(), 0, describe(e)));
        }
    }

    private static String describe(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Holds what a reader says of one file until it is through. */
    private static final class Buffer implements FactSink {

        private final List<Fact> facts = new ArrayList<>();
        private final List<Issue> issues = new ArrayList<>();

        @Override
        public void emit(Fact fact) {
            facts.add(fact);
        }

        @Override
        public void report(Issue issue) {
            issues.add(issue);
        }

        void drain(FactSink sink) {
            facts.forEach(sink::emit);
            issues.forEach(sink::report);
        }
    }
}
