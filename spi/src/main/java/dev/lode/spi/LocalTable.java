package dev.lode.spi;

/**
 * The names of tables that stand without a schema. Such a name means what a session or program makes it mean: two
 * repositories that say {@code orders} most often mean two tables. So it is a table of its repository,
 * {@code repository/orders}, and is shared by nobody else unless a rule of the settings gives it its schema.
 */
public final class LocalTable {

    /** What stands in names with a schema, in places of files, and for what is not known. */
    private static final String ELSEWHERE = "./:?*{";

    private LocalTable() {}

    /** The name of a table in facts of a repository; of one with a schema its own. */
    static String named(String repository, String name) {
        if (repository.isEmpty() || name.isEmpty()) {
            return name;
        }
        for (int i = 0; i < name.length(); i++) {
            if (ELSEWHERE.indexOf(name.charAt(i)) >= 0) {
                return name;
            }
        }
        return repository + "/" + name;
    }

    /** True for a name that holds in one repository only; false where a schema or a place of files stands before it. */
    public static boolean is(String name) {
        int slash = name.lastIndexOf('/');
        return slash > 0
                && slash < name.length() - 1
                && name.indexOf('.', slash) < 0
                && name.charAt(0) != '/'
                && !name.contains(":/")
                && !name.contains("./");
    }

    /** What stands behind the repository. */
    public static String bare(String name) {
        return is(name) ? name.substring(name.lastIndexOf('/') + 1) : name;
    }
}
