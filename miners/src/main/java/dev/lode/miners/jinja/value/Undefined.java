package dev.lode.miners.jinja.value;

/**
 * A value that is not there. As in dbt it takes attribute access, is false, has no items and prints as nothing.
 *
 * @param name what was asked for, dotted
 * @param unknown true where there would be a value if we could compute it, such as the answer of a query: what prints
 *     it stays in the text as it was written, so that nobody takes a gap for an answer
 */
public record Undefined(String name, boolean unknown) implements Value {

    /** Something that is not there. */
    public static Undefined named(String name) {
        return new Undefined(name, false);
    }

    /** Something that only a run in the warehouse would tell. */
    public static Undefined unknown(String name) {
        return new Undefined(name, true);
    }

    /** True for a value that only a run in the warehouse would tell. */
    public static boolean is(Value value) {
        return value instanceof Undefined undefined && undefined.unknown();
    }

    public Undefined member(String member) {
        return new Undefined(name + "." + member, unknown);
    }
}
