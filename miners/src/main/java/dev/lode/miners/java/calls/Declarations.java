package dev.lode.miners.java.calls;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where the types, methods and constructors that files write are declared. What the compiler adds is not among them. */
final class Declarations {

    private final Map<Element, Place> places = new IdentityHashMap<>();
    private final SourcePositions positions;

    Declarations(Trees trees, List<CompilationUnitTree> units) {
        this.positions = trees.getSourcePositions();
        for (CompilationUnitTree unit : List.copyOf(units)) {
            new Scanner(trees, unit).scan(unit, null);
        }
    }

    /** Of what the element stands for: itself, or the type whose implicit member it is. */
    @Nullable
    Place of(Element element) {
        Place own = places.get(element);
        Element holder = element.getEnclosingElement();
        return own != null || holder == null ? own : places.get(holder);
    }

    /** Empty for what the compiler adds. */
    @Nullable
    Place of(CompilationUnitTree unit, Tree tree) {
        long start = positions.getStartPosition(unit, tree);
        String path = SourceFile.path(unit.getSourceFile());
        if (path == null || start < 0 || positions.getEndPosition(unit, tree) < 0) {
            return null;
        }
        LineMap lines = unit.getLineMap();
        long line = lines.getLineNumber(start);
        return new Place(path, (int) line, (int) (start - lines.getStartPosition(line)) + 1);
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;

        Scanner(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            // An anonymous class is no definition; it begins where its body does.
            if (!tree.getSimpleName().isEmpty()) {
                add(tree);
            }
            return super.visitClass(tree, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            add(tree);
            return super.visitMethod(tree, null);
        }

        private void add(Tree tree) {
            Place place = of(unit, tree);
            Element element = trees.getElement(getCurrentPath());
            if (place != null && element != null) {
                places.put(element, place);
            }
        }
    }
}
