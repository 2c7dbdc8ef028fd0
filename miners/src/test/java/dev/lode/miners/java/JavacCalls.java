package dev.lode.miners.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a work tree lead to when javac compiles it as its build does: each module of Maven by itself, main
 * and test sources apart, against the classes and jars that Maven has put on its class path.
 *
 * <p>The work tree is to be prepared by {@code mvn test-compile dependency:build-classpath
 * -Dmdep.outputFile=target/lode-classpath.txt}.
 */
final class JavacCalls {

    static final String CLASS_PATH = "target/lode-classpath.txt";

    private final Path folder;
    /** Where each type, method and constructor is declared, by its signature. */
    private final Map<String, String> declared = new HashMap<>();
    /** For each place that a call stands at the signatures that are called, those of outside as well. */
    private final Map<String, List<String>> calls = new TreeMap<>();

    private JavacCalls(Path folder) {
        this.folder = folder;
    }

    /** Calls by {@code path:line name}, and what each leads to: a place {@code path:line:column}, or empty if outside. */
    static Map<String, List<String>> of(Path folder) throws IOException {
        JavacCalls calls = new JavacCalls(folder);
        for (Path module : modules(folder)) {
            String classPath = Files.readString(module.resolve(CLASS_PATH)).strip();
            calls.compile(module.resolve("src/main/java"), classPath);
            calls.compile(module.resolve("src/test/java"), module.resolve("target/classes") + ":" + classPath);
        }
        Map<String, List<String>> places = new TreeMap<>();
        calls.calls.forEach((site, callees) -> places.put(
                site,
                callees.stream()
                        .map(callee -> calls.declared.getOrDefault(
                                callee, calls.declared.getOrDefault(callee.replaceFirst("#.*", ""), "")))
                        .toList()));
        return places;
    }

    static List<Path> modules(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.endsWith(CLASS_PATH))
                    .map(path ->
                            folder.resolve(folder.relativize(path)).getParent().getParent())
                    .sorted()
                    .toList();
        }
    }

    /** All that are on a class path of the build. */
    static List<Path> jars(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path module : modules(folder)) {
            String classPath = Files.readString(module.resolve(CLASS_PATH)).strip();
            Stream.of(classPath.split(":"))
                    .filter(jar -> jar.endsWith(".jar"))
                    .map(Path::of)
                    .filter(jar -> !jars.contains(jar))
                    .forEach(jars::add);
        }
        return jars;
    }

    private void compile(Path sources, String classPath) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> paths = Files.walk(sources)) {
            List<Path> java = paths.filter(
                            path -> path.toString().endsWith(".java") && !path.endsWith("module-info.java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none", "-cp", classPath, "--should-stop=ifError=FLOW", "-Xmaxerrs", "1"),
                    null,
                    files.getJavaFileObjectsFromPaths(java));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            for (CompilationUnitTree unit : units) {
                new Scanner(task, unit).scan(unit, null);
            }
        }
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final JavacTask task;
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String path;

        Scanner(JavacTask task, CompilationUnitTree unit) {
            this.task = task;
            this.trees = Trees.instance(task);
            this.unit = unit;
            this.positions = trees.getSourcePositions();
            this.path =
                    folder.relativize(Path.of(unit.getSourceFile().getName())).toString();
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            declare(tree);
            return super.visitClass(tree, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            if (positions.getEndPosition(unit, tree) < 0) {
                return null;
            }
            declare(tree);
            return super.visitMethod(tree, null);
        }

        private void declare(Tree tree) {
            long start = positions.getStartPosition(unit, tree);
            long line = unit.getLineMap().getLineNumber(start);
            long column = start - unit.getLineMap().getStartPosition(line) + 1;
            declared.put(signature(trees.getElement(getCurrentPath())), path + ":" + line + ":" + column);
        }

        private String signature(@Nullable Element element) {
            if (element instanceof TypeElement type) {
                return task.getElements().getBinaryName(type).toString();
            }
            if (!(element instanceof ExecutableElement method)) {
                return "";
            }
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            String parameters = method.getParameters().stream()
                    .map(parameter ->
                            task.getTypes().erasure(parameter.asType()).toString())
                    .collect(Collectors.joining(","));
            return signature(owner) + "#" + method.getSimpleName() + "(" + parameters + ")";
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            long end = positions.getEndPosition(unit, tree.getMethodSelect());
            if (positions.getEndPosition(unit, tree) >= 0 && end >= 0) {
                call(end - 1, name(tree.getMethodSelect()), trees.getElement(getCurrentPath()));
            }
            return super.visitMethodInvocation(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
            if (positions.getEndPosition(unit, tree) >= 0) {
                long start = positions.getStartPosition(unit, tree.getIdentifier());
                call(start, name(tree.getIdentifier()), made(tree));
            }
            return super.visitNewClass(tree, null);
        }

        /** Of an unnamed class, what it derives from: without attributes of its own, a constructor of that number. */
        private @Nullable Element made(NewClassTree tree) {
            Element constructor = trees.getElement(getCurrentPath());
            if (tree.getClassBody() == null
                    || constructor == null
                    || !(constructor.getEnclosingElement() instanceof TypeElement unnamed)) {
                return constructor;
            }
            if (!unnamed.getInterfaces().isEmpty()) {
                return ((DeclaredType) unnamed.getInterfaces().getFirst()).asElement();
            }
            if (unnamed.getSuperclass().getKind() != TypeKind.DECLARED) {
                return null;
            }
            // The parameters of the unnamed class' own constructor are those of the one above.
            List<String> types = parameters((ExecutableElement) constructor);
            Element above = ((DeclaredType) unnamed.getSuperclass()).asElement();
            Element likeliest = above;
            for (Element member : above.getEnclosedElements()) {
                if (member instanceof ExecutableElement other
                        && member.getKind() == ElementKind.CONSTRUCTOR
                        && (parameters(other).equals(types) || likeliest == above && other.isVarArgs())) {
                    likeliest = member;
                }
            }
            return likeliest;
        }

        private List<String> parameters(ExecutableElement method) {
            return method.getParameters().stream()
                    .map(parameter ->
                            task.getTypes().erasure(parameter.asType()).toString())
                    .toList();
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
            if (tree.getQualifierExpression().getKind() != Tree.Kind.ARRAY_TYPE) {
                boolean isNew = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
                String name = isNew ? "new" : tree.getName().toString();
                call(
                        positions.getEndPosition(unit, tree) - 1,
                        name,
                        trees.getElement(new TreePath(getCurrentPath().getParentPath(), tree)));
            }
            return super.visitMemberReference(tree, null);
        }

        private void call(long position, String name, @Nullable Element element) {
            String site = path + ":" + unit.getLineMap().getLineNumber(position) + " " + name;
            calls.computeIfAbsent(site, absent -> new ArrayList<>()).add(signature(element));
        }

        private String name(Tree tree) {
            return switch (tree) {
                case IdentifierTree identifier -> identifier.getName().toString();
                case MemberSelectTree select -> select.getIdentifier().toString();
                case ParameterizedTypeTree generic -> name(generic.getType());
                case ExpressionTree other -> other.toString();
                default -> tree.toString();
            };
        }
    }
}
