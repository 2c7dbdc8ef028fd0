package dev.lode.miners.git;

import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.SourceText;
import dev.lode.spi.UnreadableFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code .mailmap} of a repository: which names and addresses are one person's, decided just as git does. */
final class Mailmap {

    private final Map<String, Entry> byEmail = new HashMap<>();

    /** What becomes of an address; with another name before it, maybe something else. */
    private static final class Entry {
        private Person simple = new Person(Optional.empty(), Optional.empty());
        private final Map<String, Person> byName = new HashMap<>();
    }

    private record Person(Optional<String> name, Optional<String> email) {}

    private record Part(Optional<String> name, String email, String rest) {}

    /** The one of the commit that was read, empty when it has none. */
    static Mailmap of(Checkout checkout, FactSink sink) {
        for (FileEntry file : checkout.files()) {
            if (file.path().equals(".mailmap") && file.kind() != FileEntry.Kind.SYMLINK) {
                try {
                    return parse(SourceText.decode(checkout.read(file)).orElse(""));
                } catch (UnreadableFileException e) {
                    sink.report(Issue.warning(e.code(), file.path(), 0, String.valueOf(e.getMessage())));
                }
            }
        }
        return parse("");
    }

    static Mailmap parse(String text) {
        Mailmap map = new Mailmap();
        for (String line : text.split("\n")) {
            if (!line.startsWith("#")) {
                part(line, false).ifPresent(proper -> map.add(proper, part(proper.rest(), true)));
            }
        }
        return map;
    }

    /** {@code Name <address>} at the beginning of a text. */
    private static Optional<Part> part(String text, boolean emptyAddress) {
        int left = text.indexOf('<');
        int right = left < 0 ? -1 : text.indexOf('>', left + 1);
        if (right < 0 || (right == left + 1 && !emptyAddress)) {
            return Optional.empty();
        }
        String name = text.substring(0, left).strip();
        return Optional.of(new Part(
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                text.substring(left + 1, right),
                text.substring(right + 1)));
    }

    private void add(Part proper, Optional<Part> written) {
        String oldEmail = written.map(Part::email).orElse(proper.email());
        Optional<String> newEmail = written.map(part -> proper.email());
        Entry entry = byEmail.computeIfAbsent(fold(oldEmail), key -> new Entry());
        Optional<String> oldName = written.flatMap(Part::name);
        if (oldName.isPresent()) {
            entry.byName.put(fold(oldName.get()), new Person(proper.name(), newEmail));
        } else {
            entry.simple = new Person(proper.name().or(() -> entry.simple.name), newEmail.or(() -> entry.simple.email));
        }
    }

    Identity resolve(Identity written) {
        Entry entry = byEmail.get(fold(written.email()));
        if (entry == null) {
            return written;
        }
        Person person = entry.byName.getOrDefault(fold(written.name()), entry.simple);
        return written.as(person.name.orElse(written.name()), person.email.orElse(written.email()));
    }

    /** git folds ASCII only. */
    private static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded[i] < 0x80 ? Character.toLowerCase(folded[i]) : folded[i];
        }
        return new String(folded);
    }
}
