package dev.lode.spi;

import dev.lode.ontology.NodeTypes;
import java.util.Locale;

/** Keys of the built-in words in their canonical form. What two plugins name through here meets in one node. */
public final class Keys {

    private Keys() {}

    public static NodeKey repository(String name) {
        return NodeKey.of(NodeTypes.REPOSITORY).and("name", name);
    }

    public static NodeKey commit(String sha) {
        return NodeKey.of(NodeTypes.COMMIT).and("sha", sha);
    }

    /** A person by address in lower case; one without an address by name. */
    public static NodeKey person(String name, String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        return NodeKey.of(NodeTypes.PERSON).and("email", address.isEmpty() ? "name:" + name.strip() : address);
    }

    /** @param name without {@code refs/tags/} */
    public static NodeKey tag(String repository, String name) {
        return NodeKey.of(NodeTypes.TAG).and("repository", repository).and("name", name);
    }

    /**
     * @param tracker name of the repository whose issue it is, or the project key of an issue key
     * @param name {@code #12}, {@code !12} or the issue key
     */
    public static NodeKey issue(String tracker, String name) {
        return NodeKey.of(NodeTypes.ISSUE).and("tracker", tracker).and("name", name);
    }

    public static NodeKey directory(String repository, String path) {
        return NodeKey.of(NodeTypes.DIRECTORY).and("repository", repository).and("path", path);
    }

    /** The directory that holds a path; {@code .} is the root. */
    public static NodeKey parentDirectory(String repository, String path) {
        int slash = path.lastIndexOf('/');
        return directory(repository, slash < 0 ? "." : path.substring(0, slash));
    }

    public static NodeKey file(String repository, String path) {
        return NodeKey.of(NodeTypes.FILE).and("repository", repository).and("path", path);
    }

    public static NodeKey formerFile(String repository, String path) {
        return NodeKey.of(NodeTypes.FORMER_FILE).and("repository", repository).and("path", path);
    }

    /** @param path its folder; {@code .} is the root */
    public static NodeKey component(String repository, String path) {
        return NodeKey.of(NodeTypes.COMPONENT).and("repository", repository).and("path", path);
    }

    /** @param name year and quarter: {@code 2025-Q3} */
    public static NodeKey quarter(String repository, String name) {
        return NodeKey.of(NodeTypes.QUARTER).and("repository", repository).and("name", name);
    }

    /** @param name of the tag that says it */
    public static NodeKey release(String repository, String name) {
        return NodeKey.of(NodeTypes.RELEASE).and("repository", repository).and("name", name);
    }

    /** @param number 1 for the one with the most commits */
    public static NodeKey community(String repository, int number) {
        return NodeKey.of(NodeTypes.COMMUNITY).and("repository", repository).and("number", number);
    }

    public static NodeKey module(String repository, String language, String name) {
        return NodeKey.of(NodeTypes.MODULE)
                .and("repository", repository)
                .and("language", language)
                .and("name", name);
    }

    /** @param ordinal 1, or n for the n-th definition of that name in the file */
    public static NodeKey type(String repository, String path, String name, int ordinal) {
        return definition(NodeTypes.TYPE, repository, path, name, ordinal);
    }

    /** @param ordinal 1, or n for the n-th definition of that name in the file */
    public static NodeKey function(String repository, String path, String name, int ordinal) {
        return definition(NodeTypes.FUNCTION, repository, path, name, ordinal);
    }

    /** @param ordinal 1, or n for the n-th definition of that name in the file */
    public static NodeKey variable(String repository, String path, String name, int ordinal) {
        return definition(NodeTypes.VARIABLE, repository, path, name, ordinal);
    }

    private static NodeKey definition(String type, String repository, String path, String name, int ordinal) {
        return NodeKey.of(type)
                .and("repository", repository)
                .and("path", path)
                .and("name", name)
                .and("ordinal", ordinal);
    }

    /**
     * Calls of one name in one function.
     *
     * @param caller the function within its file, empty outside of functions
     * @param ordinal of the function, else 1
     */
    public static NodeKey call(String repository, String path, String caller, int ordinal, String name) {
        return NodeKey.of(NodeTypes.CALL)
                .and("repository", repository)
                .and("path", path)
                .and("caller", caller)
                .and("ordinal", ordinal)
                .and("name", name);
    }

    public static NodeKey importStatement(String repository, String path, int line, String name) {
        return NodeKey.of(NodeTypes.IMPORT)
                .and("repository", repository)
                .and("path", path)
                .and("line", line)
                .and("name", name);
    }

    /** @param ordinal 1 for the first statement of the file */
    /** @param name alone, without what it belongs to */
    public static NodeKey mention(String repository, String name) {
        return NodeKey.of(NodeTypes.MENTION).and("repository", repository).and("name", name);
    }

    /** @param kind in the ontology's words */
    public static NodeKey finding(String repository, String path, int line, String kind) {
        return NodeKey.of(NodeTypes.FINDING)
                .and("repository", repository)
                .and("path", path)
                .and("line", line)
                .and("kind", kind);
    }

    public static NodeKey statement(String repository, String path, int ordinal) {
        return NodeKey.of(NodeTypes.STATEMENT)
                .and("repository", repository)
                .and("path", path)
                .and("ordinal", ordinal);
    }

    /** A table by its dotted name as far as it is known; quotes go, case goes. */
    public static NodeKey table(String name) {
        return NodeKey.of(NodeTypes.TABLE).and("name", unquoted(name));
    }

    public static NodeKey column(String table, String name) {
        return NodeKey.of(NodeTypes.COLUMN).and("table", unquoted(table)).and("name", unquoted(name));
    }

    private static String unquoted(String name) {
        return name.replaceAll("[`\"\\[\\]]", "").strip().toLowerCase(Locale.ROOT);
    }

    public static NodeKey project(String repository, String name) {
        return NodeKey.of(NodeTypes.PROJECT).and("repository", repository).and("name", name);
    }

    public static NodeKey model(String repository, String project, String name) {
        return dbt(NodeTypes.MODEL, repository, project, name);
    }

    public static NodeKey source(String repository, String project, String source, String name) {
        return dbt(NodeTypes.SOURCE, repository, project, name).and("source", source);
    }

    public static NodeKey seed(String repository, String project, String name) {
        return dbt(NodeTypes.SEED, repository, project, name);
    }

    public static NodeKey macro(String repository, String project, String name) {
        return dbt(NodeTypes.MACRO, repository, project, name);
    }

    public static NodeKey test(String repository, String project, String name) {
        return dbt(NodeTypes.TEST, repository, project, name);
    }

    public static NodeKey exposure(String repository, String project, String name) {
        return dbt(NodeTypes.EXPOSURE, repository, project, name);
    }

    private static NodeKey dbt(String type, String repository, String project, String name) {
        return NodeKey.of(type)
                .and("repository", repository)
                .and("project", project)
                .and("name", name);
    }

    /** @param path file that states the rule */
    public static NodeKey pathMapping(String repository, String path, String kind, String pattern) {
        return NodeKey.of(NodeTypes.PATH_MAPPING)
                .and("repository", repository)
                .and("path", path)
                .and("kind", kind)
                .and("pattern", pattern);
    }

    /** @param purl package URL without version: {@code pkg:pypi/requests} */
    public static NodeKey library(String purl) {
        return NodeKey.of(NodeTypes.LIBRARY).and("purl", purl);
    }

    /** @param line of its heading, from 1 */
    public static NodeKey section(String repository, String path, int line) {
        return NodeKey.of(NodeTypes.SECTION)
                .and("repository", repository)
                .and("path", path)
                .and("line", line);
    }

    /**
     * @param name in lower case; of an image with its registry: {@code docker.io/library/python}
     * @param version line of releases, range or word; tag or digest of an image
     */
    public static NodeKey runtime(String name, String version) {
        return NodeKey.of(NodeTypes.RUNTIME).and("name", name).and("version", version);
    }

    /** @param rule by which its statements disagree */
    public static NodeKey runtimeDrift(String repository, String name, String rule) {
        return NodeKey.of(NodeTypes.RUNTIME_DRIFT)
                .and("repository", repository)
                .and("name", name)
                .and("rule", rule);
    }
}
