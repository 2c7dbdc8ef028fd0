package dev.lode.spi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** Reads one file's text and emits its facts. What it holds, such as a parser, is closed when all is read. */
    @FunctionalInterface
    public interface Reader extends AutoCloseable {
        void read(FileEntry file, String text, FactSink sink) throws Exception;

        @Override
        default void close() {}
    }

    /** A file and what it holds. */
    private record Content(FileEntry file, byte[] bytes) {}

    public void forEach(FactSink sink, Reader reader) {
        contents(sink).forEachRemaining(content -> readOne(content, sink, reader));
    }

    /**
     * Has the files read by as many threads as the run has to spare. Which of them reads a file and which file is done
     * first is open.
     *
     * @param readers gives each thread a reader of its own
     */
    public void spread(FactSink sink, Supplier<? extends Reader> readers) {
        checkout.spread(contents(sink), () -> {
            Reader reader = readers.get();
            return new Worker<Content>() {
                @Override
                public void work(Content content) {
                    readOne(content, sink, reader);
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        });
    }

    /** Those that can be read, fetched one at a time. */
    private Iterator<Content> contents(FactSink sink) {
        return checkout.files().stream()
                .filter(file -> file.kind() == FileEntry.Kind.FILE || file.kind() == FileEntry.Kind.EXECUTABLE)
                .filter(file -> Glob.any(globs, file.path()))
                .flatMap(file -> content(file, sink).stream())
                .iterator();
    }

    private Optional<Content> content(FileEntry file, FactSink sink) {
        try {
            return Optional.of(new Content(file, checkout.read(file)));
        } catch (UnreadableFileException e) {
            sink.report(Issue.warning(e.code(), file.path(), 0, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static void readOne(Content content, FactSink sink, Reader reader) {
        FileEntry file = content.file();
        Buffer buffer = new Buffer();
        try {
            Optional<String> text = SourceText.decode(content.bytes());
            if (text.isEmpty()) {
                sink.report(Issue.warning("BINARY_CONTENT", file.path(), 0, "binary content in a text file's name"));
                return;
            }
            reader.read(file, text.get(), buffer);
            buffer.drain(sink);
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
