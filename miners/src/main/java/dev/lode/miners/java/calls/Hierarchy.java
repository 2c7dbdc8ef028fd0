package dev.lode.miners.java.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A type and all that it derives from, as far as it is known.
 *
 * @param complete nothing that it derives from is absent
 */
record Hierarchy(Set<TypeElement> types, boolean complete) {

    static Hierarchy of(TypeElement type) {
        Set<TypeElement> types = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
        boolean complete = true;
        while (!open.isEmpty()) {
            TypeElement next = open.pop();
            if (types.add(next)) {
                List<TypeMirror> bases = new ArrayList<>(next.getInterfaces());
                bases.add(next.getSuperclass());
                for (TypeMirror base : bases) {
                    complete &= base.getKind() != TypeKind.ERROR;
                    if (base.getKind() == TypeKind.DECLARED
                            && ((DeclaredType) base).asElement() instanceof TypeElement element) {
                        open.push(element);
                    }
                }
            }
        }
        return new Hierarchy(types, complete);
    }

    /** The methods of a name that can take so many arguments; one that others override counts once for each. */
    List<ExecutableElement> overloads(String name, int arguments) {
        List<ExecutableElement> overloads = new ArrayList<>();
        for (TypeElement type : types) {
            for (Element member : type.getEnclosedElements()) {
                if (member instanceof ExecutableElement method
                        && member.getSimpleName().contentEquals(name)
                        && takes(method, arguments)) {
                    overloads.add(method);
                }
            }
        }
        return overloads;
    }

    private static boolean takes(ExecutableElement method, int arguments) {
        int parameters = method.getParameters().size();
        return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }
}
