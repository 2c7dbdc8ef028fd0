package dev.lode.miners.java;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What javac's parser finds in the Java files below a folder, in the form of {@link dev.lode.miners.code.CodeLines}. */
record JavacDefinitions(List<String> lines, Set<String> refused) {

    static JavacDefinitions of(Path folder) throws IOException {
        JavacDefinitions found = new JavacDefinitions(new ArrayList<>(), new HashSet<>());
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(JavacDefinitions::isJava).sorted().toList()) {
                found.read(folder.relativize(path).toString().replace('\\', '/'), text(path));
            }
        }
        return found;
    }

    private static boolean isJava(Path path) {
        return path.toString().endsWith(".java") && Files.isRegularFile(path);
    }

    private static String text(Path path) throws IOException {
        return dev.lode.spi.SourceText.decode(Files.readAllBytes(path)).orElse("");
    }

    private void read(String path, String text) throws IOException {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, List.of("-proc:none"), null, List.of(new Source(path, text)));
        CompilationUnitTree unit = task.parse().iterator().next();
        if (problems.getDiagnostics().stream().anyMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR)) {
            refused.add(path);
            return;
        }
        new Scanner(path, text, unit, Trees.instance(task)).scan(unit, null);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path.replaceAll("[^A-Za-z0-9/._-]", "_")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final String path;
        private final String text;
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final SourcePositions positions;
        private final Deque<String> scopes = new ArrayDeque<>();
        private final Map<String, Integer> ordinals = new HashMap<>();

        Scanner(String path, String text, CompilationUnitTree unit, Trees trees) {
            this.path = path;
            this.text = text;
            this.unit = unit;
            this.trees = trees;
            this.positions = trees.getSourcePositions();
        }

        @Override
        public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
            String name = tree.getQualifiedIdentifier().toString();
            lines.add(String.join("\t", "Import", path, line(tree), (tree.isModule() ? "module " : "") + name));
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            String name = tree.getSimpleName().toString();
            if (name.isEmpty() || isImplicit(tree)) {
                return super.visitClass(tree, null);
            }
            String kind = tree.getKind() == Tree.Kind.ANNOTATION_TYPE
                    ? "annotation"
                    : tree.getKind().name().toLowerCase(Locale.ROOT);
            define("Type", tree, name, kind, "-");
            scopes.addLast(name);
            super.visitClass(tree, null);
            scopes.removeLast();
            return null;
        }

        /** The class that javac makes around the members of a compact source file. */
        private boolean isImplicit(ClassTree tree) {
            int start = (int) positions.getStartPosition(unit, tree);
            int end = (int) positions.getEndPosition(unit, tree);
            return getCurrentPath().getParentPath().getLeaf() == unit
                    && (start < 0
                            || !text.substring(start, Math.max(start, end))
                                    .replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", " ")
                                    .matches("(?s).*(class|interface|enum|record)\\s+\\Q" + tree.getSimpleName()
                                            + "\\E.*"));
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            boolean isConstant = tree.getInitializer() instanceof NewClassTree creation
                    && creation.getClassBody() != null
                    && positions.getStartPosition(unit, tree.getInitializer()) >= positions.getStartPosition(unit, tree)
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM
                    && tree.toString().contains("/*public static final*/");
            if (!isConstant) {
                return super.visitVariable(tree, null);
            }
            scopes.addLast(tree.getName().toString());
            scan(((NewClassTree) tree.getInitializer()).getArguments(), null);
            scan(((NewClassTree) tree.getInitializer()).getClassBody(), null);
            scopes.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
            scan(tree.getEnclosingExpression(), null);
            scan(tree.getArguments(), null);
            if (tree.getClassBody() != null) {
                scopes.addLast("new " + type(tree.getIdentifier()).replaceAll("<.*>", ""));
                scan(tree.getClassBody(), null);
                scopes.removeLast();
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            boolean isConstructor = tree.getName().contentEquals("<init>");
            String name = isConstructor ? scopes.getLast() : tree.getName().toString();
            String parameters =
                    tree.getParameters().stream().map(this::parameter).collect(Collectors.joining(", "));
            String signature = name + "(" + parameters + ")";
            String count = String.valueOf(tree.getParameters().size());
            define("Function", tree, signature, isConstructor ? "constructor" : "method", count);
            scopes.addLast(signature);
            super.visitMethod(tree, null);
            scopes.removeLast();
            return null;
        }

        private String parameter(VariableTree parameter) {
            String type = type(parameter.getType());
            boolean isVariable = parameter.toString().contains("...") && type.endsWith("[]");
            return isVariable ? type.substring(0, type.length() - 2) + "..." : type;
        }

        private String type(Tree type) {
            return switch (type) {
                case AnnotatedTypeTree annotated -> type(annotated.getUnderlyingType());
                case ArrayTypeTree array -> type(array.getType()) + "[]";
                case MemberSelectTree select -> type(select.getExpression()) + "." + select.getIdentifier();
                case ParameterizedTypeTree generic ->
                    type(generic.getType())
                            + generic.getTypeArguments().stream()
                                    .map(this::type)
                                    .collect(Collectors.joining(", ", "<", ">"));
                case WildcardTree wildcard ->
                    switch (wildcard.getKind()) {
                        case EXTENDS_WILDCARD -> "? extends " + type(wildcard.getBound());
                        case SUPER_WILDCARD -> "? super " + type(wildcard.getBound());
                        default -> "?";
                    };
                default -> type.toString();
            };
        }

        private void define(String fact, Tree tree, String name, String kind, String parameters) {
            String full = Stream.concat(scopes.stream(), Stream.of(name)).collect(Collectors.joining("."));
            String ordinal = String.valueOf(ordinals.merge(fact + full, 1, Integer::sum));
            String documented = String.valueOf(trees.getDocComment(getCurrentPath()) != null);
            lines.add(String.join(
                    "\t", fact, path, full, ordinal, kind, line(tree), endLine(tree), documented, parameters));
        }

        private String line(Tree tree) {
            return String.valueOf(unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree)));
        }

        private String endLine(Tree tree) {
            return String.valueOf(unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree) - 1));
        }
    }
}
