package dev.lode.miners.structure;

import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterC;
import org.treesitter.TreeSitterCSharp;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterPhp;
import org.treesitter.TreeSitterRuby;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterScala;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/** The languages that are read by a query: how they are called, which files are theirs, and what their modules are. */
enum Language {
    C("c", "c", Modularity.NONE, TreeSitterC::new, "c", "h"),
    CPP("cpp", "cpp", Modularity.NONE, TreeSitterCpp::new, "cc", "cpp", "cxx", "hh", "hpp", "hxx"),
    CSHARP("csharp", "csharp", Modularity.STATED, TreeSitterCSharp::new, "cs"),
    GO("go", "go", Modularity.DIRECTORY, TreeSitterGo::new, "go"),
    JAVASCRIPT("javascript", "javascript", Modularity.PATH, TreeSitterJavascript::new, "js", "mjs", "cjs", "jsx"),
    KOTLIN("kotlin", "kotlin", Modularity.STATED, TreeSitterKotlin::new, "kt", "kts"),
    PHP("php", "php", Modularity.STATED, TreeSitterPhp::new, "php"),
    RUBY("ruby", "ruby", Modularity.PATH, TreeSitterRuby::new, "rb", "rake", "gemspec"),
    RUST("rust", "rust", Modularity.PATH, TreeSitterRust::new, "rs"),
    SCALA("scala", "scala", Modularity.STATED, TreeSitterScala::new, "scala", "sc", "sbt"),
    SHELL("shell", "shell", Modularity.NONE, TreeSitterBash::new, "sh", "bash", "zsh", "ksh"),
    TSX("typescript", "typescript", Modularity.PATH, TreeSitterTsx::new, "tsx"),
    TYPESCRIPT("typescript", "typescript", Modularity.PATH, TreeSitterTypescript::new, "ts", "mts", "cts");

    /** What a module is. */
    enum Modularity {
        /** The file, named by its path without extension. */
        PATH,
        /** The directory. */
        DIRECTORY,
        /** What the file states. */
        STATED,
        NONE
    }

    private static final Pattern ONLY_CPP = Pattern.compile(
            "^[ \\t]*(class\\s+\\w|namespace\\b|template\\s*<|using\\s+\\w|(public|private|protected):)",
            Pattern.MULTILINE);

    private final String language;
    private final String query;
    private final Modularity modularity;
    private final Supplier<TSLanguage> grammar;
    private final List<String> extensions;

    Language(String language, String query, Modularity modularity, Supplier<TSLanguage> grammar, String... extensions) {
        this.language = language;
        this.query = query;
        this.modularity = modularity;
        this.grammar = grammar;
        this.extensions = List.of(extensions);
    }

    /** Globs of the files of all of them. */
    static List<String> files() {
        return List.of(Arrays.stream(values())
                .flatMap(language -> language.extensions.stream())
                .sorted()
                .reduce((some, one) -> some + "," + one)
                .map(all -> "*.{" + all + "}")
                .orElseThrow());
    }

    /** By the extension of a path, and for a header by what it says: C and C++ share theirs. */
    static Language of(String path, String text) {
        Language language = of(path).orElseThrow();
        return language == C && path.endsWith(".h") && ONLY_CPP.matcher(text).find() ? CPP : language;
    }

    /** By the extension of a path. */
    static Optional<Language> of(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(language -> language.extensions.contains(extension))
                .findFirst();
    }

    /** In lower case, as facts word it. */
    String word() {
        return language;
    }

    /** One that its files have. */
    String extension() {
        return extensions.getFirst();
    }

    /** What its calls lead to is known. */
    boolean isScript() {
        return this == JAVASCRIPT || this == TSX || this == TYPESCRIPT;
    }

    Modularity modularity() {
        return modularity;
    }

    Grammar open() throws GrammarUnavailableException {
        return Grammar.open(grammar, text(query + ".scm"));
    }

    private static String text(String resource) {
        try (InputStream stream = Language.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
