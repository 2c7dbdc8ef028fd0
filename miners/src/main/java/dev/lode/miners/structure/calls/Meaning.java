package dev.lode.miners.structure.calls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an expression or a type stands for, as far as it is known. */
sealed interface Meaning {

    /** What type parameters stand for, and for a class what is called on where {@code this} may be of a class below it. */
    record Bound(Map<Place, Meaning> types) {

        static final Bound NONE = new Bound(Map.of());

        public Bound {
            types = Map.copyOf(types);
        }

        Bound and(Place parameter, Meaning meaning) {
            Map<Place, Meaning> more = new HashMap<>(types);
            more.put(parameter, meaning);
            return new Bound(more);
        }
    }

    /** Something with a signature: a definition, or the type of a function. */
    record Function(Place code, Bound bound) implements Meaning {}

    /** A class itself, on which static members and constructors are. */
    record ClassItself(Place code) implements Meaning {}

    /** What a class or an interface describes. */
    record Instance(Place code, Bound bound) implements Meaning {}

    /** An object or the type of one, with the members that stand in it. */
    record Shape(Place code, Bound bound) implements Meaning {}

    /** All that a file exports. */
    record Exports(ScriptFile file) implements Meaning {}

    /** A namespace or an enum. */
    record Namespace(Place code) implements Meaning {}

    /**
     * Something of a library or of the language.
     *
     * @param of what it is made of: elements of an array, the result of a promise, keys and values of a map
     */
    record Outside(String name, List<Meaning> of) implements Meaning {

        Outside(String name) {
            this(name, List.of());
        }
    }

    /** One of several. */
    record Either(Set<Meaning> all) implements Meaning {}

    /** Nothing is known. */
    record Unknown() implements Meaning {}

    Unknown UNKNOWN = new Unknown();

    /** More that may be one thing say nothing of it. */
    int MOST = 8;

    static Meaning either(List<Meaning> some) {
        Set<Meaning> all = new LinkedHashSet<>();
        for (Meaning meaning : some) {
            if (meaning instanceof Either either) {
                all.addAll(either.all());
            } else if (!(meaning instanceof Unknown)) {
                all.add(meaning);
            }
        }
        return all.isEmpty() || all.size() > MOST
                ? UNKNOWN
                : all.size() == 1 ? all.iterator().next() : new Either(all);
    }

    static Meaning array(Meaning element) {
        return new Outside("Array", List.of(element));
    }

    static Meaning promise(Meaning result) {
        return result instanceof Outside outside && outside.name().equals("Promise")
                ? result
                : new Outside("Promise", List.of(result));
    }

    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** What it may be, one by one. */
    default List<Meaning> each() {
        return switch (this) {
            case Either either -> new ArrayList<>(either.all());
            case Unknown _ -> List.of();
            default -> List.of(this);
        };
    }

    /** What it is made of, at a place. */
    default Meaning part(int place) {
        return this instanceof Outside outside && place < outside.of().size()
                ? outside.of().get(place)
                : UNKNOWN;
    }
}
