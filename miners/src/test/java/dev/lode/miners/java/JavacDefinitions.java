package dev.lode.miners.java;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
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
        Scanner scanner = new Scanner(path, text, unit, Trees.instance(task));
        scanner.scan(unit, null);
        scanner.finish();
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
        private final Map<String, Integer> calls = new HashMap<>();
        /** Name and ordinal of the function around. */
        private final Deque<String> callers = new ArrayDeque<>(List.of("\t1"));

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
            boolean binds = !tree.isModule() && !name.endsWith(".*");
            lines.add(String.join(
                    "\t",
                    "Import",
                    path,
                    line(tree),
                    (tree.isModule() ? "module " : "") + name,
                    binds ? name.substring(name.lastIndexOf('.') + 1) : "-"));
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
            define(
                    "Type",
                    tree,
                    name,
                    kind,
                    "-",
                    String.join("\t", annotations(tree.getModifiers()), bases(tree), "-", "", "-"));
            scopes.addLast(name);
            callers.addLast("\t1");
            super.visitClass(tree, null);
            callers.removeLast();
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
            if (!(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree)) {
                return super.visitVariable(tree, null);
            }
            boolean isConstant = tree.toString().startsWith("/*public static final*/")
                    || tree.toString().contains("\n/*public static final*/")
                    || tree.toString().contains("/*public static final*/ " + tree.getName() + " ");
            variable(tree, isConstant);
            if (!isConstant || !(tree.getInitializer() instanceof NewClassTree creation)) {
                return super.visitVariable(tree, null);
            }
            scan(tree.getModifiers(), null);
            if (!creation.getArguments().isEmpty() || creation.getClassBody() != null) {
                call("new " + creation.getIdentifier(), positions.getStartPosition(unit, creation.getIdentifier()));
            }
            scopes.addLast(tree.getName().toString());
            scan(creation.getArguments(), null);
            scan(creation.getClassBody(), null);
            scopes.removeLast();
            return null;
        }

        private void variable(VariableTree tree, boolean isConstant) {
            String full =
                    Stream.concat(scopes.stream(), Stream.of(tree.getName())).collect(Collectors.joining("."));
            lines.add(String.join(
                    "\t",
                    "Variable",
                    path,
                    full,
                    "field",
                    line(tree),
                    endLine(tree),
                    isConstant ? "" : parameter(tree),
                    String.valueOf(ordinals.merge("Variable" + full, 1, Integer::sum)),
                    String.valueOf(trees.getDocComment(getCurrentPath()) != null),
                    annotations(tree.getModifiers())));
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
            String outer = tree.getEnclosingExpression() == null ? "" : written(tree.getEnclosingExpression()) + ".";
            call(
                    outer + "new " + written(tree.getIdentifier()),
                    positions.getStartPosition(unit, tree.getIdentifier()));
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
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            call(written(tree.getMethodSelect()), positions.getEndPosition(unit, tree.getMethodSelect()) - 1);
            return super.visitMethodInvocation(tree, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
            if (!(tree.getQualifierExpression() instanceof ArrayTypeTree)) {
                call(written(tree), positions.getEndPosition(unit, tree) - 1);
            }
            return super.visitMemberReference(tree, null);
        }

        private void call(String name, long position) {
            String shown = name.substring(Math.max(0, name.length() - 400));
            String line = String.valueOf(unit.getLineMap().getLineNumber(position));
            calls.merge(String.join("\t", "Call", path, callers.getLast(), line, shown), 1, Integer::sum);
        }

        void finish() {
            calls.forEach((call, count) -> lines.add(call + "\t" + count));
        }

        /** What is called, from the text of the file: without arguments, type arguments, comments and blanks. */
        private String written(Tree tree) {
            return switch (tree) {
                case MethodInvocationTree call -> written(call.getMethodSelect()) + "()";
                case MemberSelectTree select -> written(select.getExpression()) + "." + select.getIdentifier();
                case NewClassTree creation
                when creation.getEnclosingExpression() == null -> "new " + written(creation.getIdentifier()) + "()";
                case NewClassTree creation ->
                    written(creation.getEnclosingExpression()) + ".new " + written(creation.getIdentifier()) + "()";
                case MemberReferenceTree reference ->
                    written(reference.getQualifierExpression()) + "::"
                            + reference.getName().toString().replace("<init>", "new");
                default ->
                    switch (tree.getKind()) {
                        case IDENTIFIER -> tree.toString();
                        case STRING_LITERAL -> "''";
                        case PARENTHESIZED -> written(((ParenthesizedTree) tree).getExpression());
                        case ARRAY_ACCESS -> written(((ArrayAccessTree) tree).getExpression()) + "[]";
                        case PARAMETERIZED_TYPE, ANNOTATED_TYPE -> type(tree).replaceAll("<.*>", "");
                        default -> "?";
                    };
            };
        }

        private String annotations(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream()
                    .map(annotation -> annotation.getAnnotationType()
                            + (text.charAt((int) positions.getEndPosition(unit, annotation) - 1) == ')' ? "()" : ""))
                    .collect(Collectors.joining(","));
        }

        private String bases(ClassTree tree) {
            Stream<Tree> above = Stream.ofNullable(tree.getExtendsClause());
            return Stream.concat(above, tree.getImplementsClause().stream())
                    .map(this::type)
                    .collect(Collectors.joining(","));
        }

        /** Branches of a method: those of methods and of named types within it are theirs. */
        private int complexity(MethodTree method) {
            int[] count = {1};
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void scan(Tree tree, @Nullable Void nothing) {
                    count[0] += tree != null && branches(tree) ? 1 : 0;
                    boolean isApart = tree instanceof MethodTree && tree != method
                            || tree instanceof ClassTree type
                                    && !type.getSimpleName().isEmpty();
                    return isApart ? null : super.scan(tree, null);
                }
            }.scan(method, null);
            return count[0];
        }

        private static boolean branches(Tree tree) {
            return switch (tree.getKind()) {
                case IF,
                        FOR_LOOP,
                        ENHANCED_FOR_LOOP,
                        WHILE_LOOP,
                        DO_WHILE_LOOP,
                        CATCH,
                        CONDITIONAL_EXPRESSION,
                        CONDITIONAL_AND,
                        CONDITIONAL_OR -> true;
                case CASE ->
                    ((CaseTree) tree)
                            .getLabels().stream().noneMatch(label -> label.getKind() == Tree.Kind.DEFAULT_CASE_LABEL);
                default -> false;
            };
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            boolean isConstructor = tree.getName().contentEquals("<init>");
            String name = isConstructor ? scopes.getLast() : tree.getName().toString();
            String parameters =
                    tree.getParameters().stream().map(this::parameter).collect(Collectors.joining(", "));
            String signature = name + "(" + parameters + ")";
            String count = String.valueOf(tree.getParameters().size());
            String written = tree.getParameters().stream()
                    .map(parameter -> parameter(parameter) + " " + parameter.getName())
                    .collect(Collectors.joining(","));
            String returns = tree.getReturnType() == null ? "" : type(tree.getReturnType());
            String complexity = String.valueOf(complexity(tree));
            String head = String.join("\t", annotations(tree.getModifiers()), "-", written, returns, complexity);
            String caller = define("Function", tree, signature, isConstructor ? "constructor" : "method", count, head);
            scopes.addLast(signature);
            callers.addLast(caller);
            super.visitMethod(tree, null);
            callers.removeLast();
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

        private String define(String fact, Tree tree, String name, String kind, String parameters, String head) {
            String full = Stream.concat(scopes.stream(), Stream.of(name)).collect(Collectors.joining("."));
            String ordinal = String.valueOf(ordinals.merge(fact + full, 1, Integer::sum));
            String documented = String.valueOf(trees.getDocComment(getCurrentPath()) != null);
            lines.add(String.join(
                    "\t", fact, path, full, ordinal, kind, line(tree), endLine(tree), documented, parameters, head));
            return full + "\t" + ordinal;
        }

        private String line(Tree tree) {
            return String.valueOf(unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree)));
        }

        private String endLine(Tree tree) {
            return String.valueOf(unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree) - 1));
        }
    }
}
