package dev.lode.miners.java.calls;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a symbol that the compiler found stands for, and how sure that is. A virtual call leads to the declared
 * method. Where types are absent the compiler goes on with what it has, so that two things may be otherwise with them:
 * which of several overloads is meant, and whether a name is inherited rather than one of a class around.
 */
final class CallTargets {

    private static final String NEAREST = "nearest";

    private final Trees trees;
    private final Declarations declarations;
    private final Compilation compilation;
    private final Map<TypeElement, Hierarchy> hierarchies = new IdentityHashMap<>();
    private final Map<Signature, Overloads> known = new HashMap<>();

    /** Other methods that a call may mean. */
    private enum Overloads {
        NONE,
        SEVERAL,
        /** Types of their parameters are absent. */
        VAGUE
    }

    private record Signature(TypeElement owner, String name, int arguments) {}

    CallTargets(Trees trees, Declarations declarations, Compilation compilation) {
        this.trees = trees;
        this.declarations = declarations;
        this.compilation = compilation;
    }

    /**
     * @param from the file that calls
     * @param call where the names of the arguments count from
     * @param bare the name stands alone, so that scopes decide whose it is
     */
    @Nullable
    CallTarget of(
            @Nullable Element element,
            SourceUnit from,
            TreePath call,
            List<? extends ExpressionTree> arguments,
            boolean bare) {
        if (element == null || element.asType().getKind() == TypeKind.ERROR) {
            return null;
        }
        TypeElement owner = owner(element);
        if (owner == null) {
            return null;
        }
        if (bare && isPerhapsInherited(call, owner)) {
            return null;
        }
        Place place = declarations.of(element);
        if (place == null) {
            return outside(element, owner);
        }
        if (element instanceof ExecutableElement method && isPerhapsAnother(method, owner, call, arguments)) {
            return null;
        }
        return compilation.names().isSure(from, place.path())
                ? CallTarget.within(place, CallTarget.COMPILER, 1)
                : CallTarget.within(place, NEAREST, 0.5);
    }

    /** Null for what is no method, constructor or interface. */
    private static @Nullable TypeElement owner(Element element) {
        if (element instanceof TypeElement type) {
            return type.getKind().isInterface() ? type : null;
        }
        return element instanceof ExecutableElement && element.getEnclosingElement() instanceof TypeElement type
                ? type
                : null;
    }

    private static @Nullable CallTarget outside(Element element, TypeElement owner) {
        String type = owner.getQualifiedName().toString();
        if (type.isEmpty()) {
            return null;
        }
        boolean isMethod = element.getKind() == ElementKind.METHOD;
        return CallTarget.outside(isMethod ? type + "." + element.getSimpleName() : type);
    }

    /** A class between the call and the owner derives from something absent, which may have the name, too. */
    private boolean isPerhapsInherited(TreePath call, TypeElement owner) {
        for (TreePath around = call; around != null; around = around.getParentPath()) {
            if (around.getLeaf() instanceof ClassTree && trees.getElement(around) instanceof TypeElement type) {
                Hierarchy hierarchy = hierarchy(type);
                if (hierarchy.types().contains(owner)) {
                    return false;
                }
                if (!hierarchy.complete()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** There are overloads, and a type of an argument or of a parameter is not known. */
    private boolean isPerhapsAnother(
            ExecutableElement method, TypeElement owner, TreePath call, List<? extends ExpressionTree> arguments) {
        Signature signature = new Signature(owner, method.getSimpleName().toString(), arguments.size());
        Overloads overloads = known.computeIfAbsent(signature, this::overloads);
        if (overloads == Overloads.VAGUE || overloads == Overloads.NONE) {
            return overloads == Overloads.VAGUE;
        }
        return arguments.stream()
                .map(argument -> trees.getTypeMirror(new TreePath(call, argument)))
                .anyMatch(type -> type == null || isAbsent(type));
    }

    private Overloads overloads(Signature signature) {
        List<ExecutableElement> all = hierarchy(signature.owner()).overloads(signature.name(), signature.arguments());
        if (all.size() < 2) {
            return Overloads.NONE;
        }
        boolean isVague = all.stream()
                .flatMap(method -> method.getParameters().stream())
                .anyMatch(parameter -> isAbsent(parameter.asType()));
        return isVague ? Overloads.VAGUE : Overloads.SEVERAL;
    }

    private static boolean isAbsent(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || type instanceof ArrayType array && isAbsent(array.getComponentType());
    }

    private Hierarchy hierarchy(TypeElement type) {
        return hierarchies.computeIfAbsent(type, Hierarchy::of);
    }
}
