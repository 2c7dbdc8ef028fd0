package dev.lode.ontology;

/** Names of the node types in {@code ontology.yml}; written from it by {@code make accept}. */
public final class NodeTypes {

    /** A git repository, read at one commit of one branch. */
    public static final String REPOSITORY = "Repository";

    /** A commit of the history that was read. */
    public static final String COMMIT = "Commit";

    /** Somebody who wrote or committed a commit, or helped to write it. */
    public static final String PERSON = "Person";

    /** A tag of the repository that leads to a commit, of whichever branch. */
    public static final String TAG = "Tag";

    /** An issue or merge request that commit messages refer to, as far as they tell. */
    public static final String ISSUE = "Issue";

    /** A directory of the commit that was read; the root's path is ".". */
    public static final String DIRECTORY = "Directory";

    /** A file of the commit that was read. A path that only history knows is a FormerFile. */
    public static final String FILE = "File";

    /** A part of a repository, found by size: a folder, or the files directly in one that is taken apart because it holds too much */
    public static final String COMPONENT = "Component";

    /** A path that history names and that the commit which was read no longer holds. */
    public static final String FORMER_FILE = "FormerFile";

    /** Three months of a repository's history, by commit time in UTC. One without a non-merge commit is not there. */
    public static final String QUARTER = "Quarter";

    /** A version that was published, said by a tag whose name holds a version and whose commit is in the history that was read. */
    public static final String RELEASE = "Release";

    /** People who change the same files more with each other than with others. */
    public static final String COMMUNITY = "Community";

    /** Something that could not be read or decided; the graph says so instead of leaving it out. */
    public static final String GAP = "Gap";

    /** A unit of code that can be imported, such as a Python module, a Java package or a TypeScript file. */
    public static final String MODULE = "Module";

    /** A rule of a repository by which a name in an import stands for a path: paths and baseUrl of tsconfig.json, the package of package.json, the module of go.mod, the crate of Cargo.toml. */
    public static final String PATH_MAPPING = "PathMapping";

    /** Modules of one repository that reach each other by imports, as many as there are; named by the first of them. Imports in functions and of types only count too. */
    public static final String IMPORT_CYCLE = "ImportCycle";

    /** A class, interface, enum, record, annotation or what else a language calls a type. */
    public static final String TYPE = "Type";

    /** A function, method or constructor. */
    public static final String FUNCTION = "Function";

    /** A field of a type or a variable of a module. */
    public static final String VARIABLE = "Variable";

    /** The calls of one name in one function, or outside of functions in one file. Every call that a file writes is one of them. */
    public static final String CALL = "Call";

    /** An import as a file writes it; what it means is on the IMPORTS relationship. */
    public static final String IMPORT = "Import";

    /** Something that a file leaves for later or calls deprecated: a word in a comment, an annotation or a warning. Generated files are set aside. */
    public static final String FINDING = "Finding";

    /** A name that a definition in code may have and that few lines write, or one that ends in _, which names may begin with. A definition is not in use when only its own lines name it. */
    public static final String MENTION = "Mention";

    /** One SQL statement of a file, or one chain of calls on data frames. */
    public static final String STATEMENT = "Statement";

    /** A table or view. Statements, models, sources and seeds of all repositories meet in it. */
    public static final String TABLE = "Table";

    /** A column of a table. */
    public static final String COLUMN = "Column";

    /** A dbt project. */
    public static final String PROJECT = "Project";

    /** A dbt model or snapshot. */
    public static final String MODEL = "Model";

    /** A table that a dbt project reads and does not make. */
    public static final String SOURCE = "Source";

    /** A CSV file that dbt loads as a table. */
    public static final String SEED = "Seed";

    /** A dbt macro, test block or materialization. */
    public static final String MACRO = "Macro";

    /** A dbt test, generic or singular. */
    public static final String TEST = "Test";

    /** A use of dbt models that dbt does not make, such as a dashboard. */
    public static final String EXPOSURE = "Exposure";

    /** A package from outside, whatever its version. Repositories that use it meet in it. */
    public static final String LIBRARY = "Library";

    /** A part of a document in Markdown, from a heading to the line before the next heading of any level. */
    public static final String SECTION = "Section";

    /** A version of a language's runtime, a tool, a system or a container image. Repositories that state it meet in it. */
    public static final String RUNTIME = "Runtime";

    /** Statements of a repository on one runtime that disagree. Files of tests, examples, templates, documents and other people's code take no part. */
    public static final String RUNTIME_DRIFT = "RuntimeDrift";

    private NodeTypes() {}
}
