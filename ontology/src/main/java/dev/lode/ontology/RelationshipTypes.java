package dev.lode.ontology;

/** Names of the relationship types in {@code ontology.yml}; written from it by {@code make accept}. */
public final class RelationshipTypes {

    /** The whole holds the part. */
    public static final String CONTAINS = "CONTAINS";

    /** The person wrote the commit. */
    public static final String AUTHORED = "AUTHORED";

    /** The person committed what they or somebody else wrote. */
    public static final String COMMITTED = "COMMITTED";

    /** The person wrote the commit together with its author. */
    public static final String CO_AUTHORED = "CO_AUTHORED";

    /** The message of the commit refers to the issue. */
    public static final String MENTIONS = "MENTIONS";

    /** The tag leads to the commit. */
    public static final String POINTS_AT = "POINTS_AT";

    /** The commit follows its parent. */
    public static final String PARENT = "PARENT";

    /** A non-merge commit changed a path, compared with its first parent. */
    public static final String TOUCHES = "TOUCHES";

    /** The file belongs to the part of the repository. */
    public static final String PART_OF = "PART_OF";

    /** The person changed it; how much of its history is theirs. Bots own nothing. */
    public static final String OWNS = "OWNS";

    /** Both change in the same commits more often than by chance; the first comes first in the order of paths. Commits that change more than 30 paths are set aside, in every number. */
    public static final String CHANGES_WITH = "CHANGES_WITH";

    /** Both change the same files; the first comes first in the order of keys. Bulk commits are set aside. */
    public static final String WORKS_WITH = "WORKS_WITH";

    /** The one belongs to the other. */
    public static final String MEMBER_OF = "MEMBER_OF";

    /** The first comes after the second, without another between. */
    public static final String FOLLOWS = "FOLLOWS";

    /** The name stands for that state of the repository. */
    public static final String MARKS = "MARKS";

    /** The file holds the definition. */
    public static final String DEFINES = "DEFINES";

    /** The scope holds the definition directly. */
    public static final String DECLARES = "DECLARES";

    /** The one asks for the other. */
    public static final String IMPORTS = "IMPORTS";

    /** The function or the top of a module calls a definition. */
    public static final String CALLS = "CALLS";

    /** The type derives from the other. */
    public static final String EXTENDS = "EXTENDS";

    /** The statement reads the table or column. */
    public static final String READS = "READS";

    /** The statement writes or makes the table. */
    public static final String WRITES = "WRITES";

    /** The content of the first table comes from the second. */
    public static final String READS_FROM = "READS_FROM";

    /** The first needs the second. */
    public static final String DEPENDS_ON = "DEPENDS_ON";

    /** The repository builds the package, so that others can depend on it. */
    public static final String PUBLISHES = "PUBLISHES";

    /** The lock file pins the library. */
    public static final String LOCKS = "LOCKS";

    /** The repository states the version. */
    public static final String RUNS_ON = "RUNS_ON";

    /** dbt makes the table from it. */
    public static final String MATERIALIZES = "MATERIALIZES";

    /** The name stands for the table. */
    public static final String DENOTES = "DENOTES";

    /** The value of the first column is computed from the second. */
    public static final String DERIVES_FROM = "DERIVES_FROM";

    /** The second decides on rows or values of the first, and its value is not in it. */
    public static final String INFLUENCED_BY = "INFLUENCED_BY";

    private RelationshipTypes() {}
}
