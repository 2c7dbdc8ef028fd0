package dev.lode.miners.runtimes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container image as files name it.
 *
 * @param name with its registry, so that all spellings of one image meet: {@code docker.io/library/python}
 * @param tag {@code latest} where neither tag nor digest is given, empty where only a digest is
 * @param digest {@code sha256:…}, or empty
 */
record ImageReference(String name, String tag, String digest) {

    /** A runtime that an image is named for. */
    record Runtime(String name, String version) {}

    /** Images that are named for the runtime in them and tagged with its version. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("python", "python"),
            Map.entry("python-slim", "python"),
            Map.entry("pypy", "pypy"),
            Map.entry("node", "node"),
            Map.entry("eclipse-temurin", "java"),
            Map.entry("temurin", "java"),
            Map.entry("openjdk", "java"),
            Map.entry("adoptopenjdk", "java"),
            Map.entry("amazoncorretto", "java"),
            Map.entry("ibm-semeru-runtimes", "java"),
            Map.entry("sapmachine", "java"),
            Map.entry("zulu-openjdk", "java"),
            Map.entry("zulu-openjdk-alpine", "java"),
            Map.entry("golang", "go"),
            Map.entry("ruby", "ruby"),
            Map.entry("php", "php"),
            Map.entry("rust", "rust"),
            Map.entry("dotnet/sdk", "dotnet"),
            Map.entry("dotnet/aspnet", "dotnet"),
            Map.entry("dotnet/runtime", "dotnet"),
            Map.entry("spark", "spark"),
            Map.entry("spark-py", "spark"),
            Map.entry("spark-python", "spark"));

    /** Registries and owners whose images carry those names; others may mean something else. */
    private static final List<String> OWNERS = List.of(
            "docker.io/library/",
            "docker.io/bitnami/",
            "docker.io/azul/",
            "docker.io/apache/",
            "docker.io/cimg/",
            "docker.io/circleci/",
            "mcr.microsoft.com/",
            "mcr.microsoft.com/devcontainers/",
            "mcr.microsoft.com/vscode/devcontainers/",
            "public.ecr.aws/docker/library/",
            "public.ecr.aws/lambda/",
            "public.ecr.aws/sam/build-");

    private static final Pattern VERSION = Pattern.compile("v?(?:\\d+-)?(\\d+(?:\\.\\d+){0,3})(?:[-u_+.a-z].*)?");

    /** Other images say their Python behind their own version: {@code airflow:2.8.1-python3.11}. */
    private static final Pattern PYTHON = Pattern.compile("(?:.*-)?python-?(\\d\\.\\d{1,2})(?:[-.].*)?");

    /** A build tool's image says its JDK behind its own version: {@code maven:3.9-eclipse-temurin-17}. */
    private static final Pattern JDK =
            Pattern.compile(".*(?:openjdk|jdk|jre|temurin|corretto|zulu|graalvm)-?(\\d+)(?:[-.].*)?");

    static ImageReference of(String written) {
        String text = written.strip();
        int at = text.indexOf('@');
        String digest = at < 0 ? "" : text.substring(at + 1);
        String rest = at < 0 ? text : text.substring(0, at);
        int colon = tagColon(rest);
        String tag = colon < 0 ? "" : rest.substring(colon + 1);
        String name = colon < 0 ? rest : rest.substring(0, colon);
        return new ImageReference(qualified(name), tag.isEmpty() && digest.isEmpty() ? "latest" : tag, digest);
    }

    /** The colon before the tag: not that of a registry's port, nor one within a variable. */
    private static int tagColon(String text) {
        int depth = 0;
        int colon = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && c == '/') {
                colon = -1;
            } else if (depth == 0 && c == ':' && colon < 0) {
                colon = i;
            }
        }
        return colon;
    }

    private static String qualified(String name) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean registry =
                first.contains(".") || first.contains(":") || first.equals("localhost") || first.contains("$");
        if (registry) {
            return first.equals("index.docker.io") ? "docker.io" + name.substring(slash) : name;
        }
        return (slash < 0 && !name.startsWith("$") ? "docker.io/library/" : slash < 0 ? "" : "docker.io/") + name;
    }

    /** Tag and digest as far as they are given. */
    String version() {
        return tag.isEmpty() ? digest : tag;
    }

    /** Whether it does not move with every release: a digest or a tag with a number. */
    boolean fixed() {
        return !version().contains("$") && (!digest.isEmpty() || tag.chars().anyMatch(Character::isDigit));
    }

    Optional<Runtime> promises() {
        String plain = tag.toLowerCase(Locale.ROOT);
        String own = name.substring(name.lastIndexOf('/') + 1);
        Matcher jdk = JDK.matcher(plain);
        if ((own.equals("maven") || own.equals("gradle") || own.equals("sbt")) && jdk.matches()) {
            return Optional.of(new Runtime("java", jdk.group(1)));
        }
        for (String owner : OWNERS) {
            String runtime = name.startsWith(owner) ? NAMED.get(name.substring(owner.length())) : null;
            Matcher version = VERSION.matcher(plain);
            if (runtime != null && version.matches()) {
                return Optional.of(new Runtime(runtime, version.group(1)));
            }
        }
        Matcher python = PYTHON.matcher(plain);
        return python.matches() ? Optional.of(new Runtime("python", python.group(1))) : Optional.empty();
    }
}
