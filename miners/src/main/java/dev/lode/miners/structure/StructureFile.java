package dev.lode.miners.structure;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the captures of one file, outer ones first, into the drafts of its definitions. */
final class StructureFile {

    private static final String DEFINITION = "definition.";
    private static final int DEEPEST = 200;

    private final Matches matches;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Capture> decorators = new ArrayList<>();
    private final Comments comments;
    private final String module;
    private final int moduleLine;
    private int countedStart = -1;
    private int countedEnd = -1;
    private @Nullable Capture parameter;

    /**
     * What is open at a capture.
     *
     * @param draft the definition or scope around; none at the top
     * @param start of the definition itself
     * @param name where its name starts
     * @param named it is a definition; else an unnamed function
     * @param broken no definition within is told, for it may belong anywhere
     */
    private record Open(int end, @Nullable Draft draft, int start, int name, boolean named, boolean broken) {}

    private StructureFile(String text, SyntaxTree tree) {
        matches = new Matches(tree.captures());
        List<Capture> stated = tree.captures("module");
        List<String> names = stated.stream()
                .map(matches::name)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        module = names.size() == 1 ? names.getFirst() : "";
        moduleLine = stated.isEmpty() ? 1 : stated.getFirst().node().line();
        comments = new Comments(text, tree.captures("documentation"));
        open.push(new Open(Integer.MAX_VALUE, null, -1, -1, true, false));
    }

    /** The definitions in the order of the source, outer ones first, scopes among them. */
    static StructureFile of(String text, SyntaxTree tree) {
        StructureFile file = new StructureFile(text, tree);
        tree.captures().forEach(file::read);
        return file;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** The package or namespace that the file states; empty where it states none or several. */
    String module() {
        return module;
    }

    /** Where it states that. */
    int moduleLine() {
        return moduleLine;
    }

    /** It begins with a comment that documents no definition. */
    boolean isDocumented() {
        return comments.isOfFile();
    }

    private void read(Capture capture) {
        while (open.element().end() <= capture.start()) {
            open.pop();
        }
        switch (capture.name()) {
            case "anonymous" -> anonymous(capture);
            case "error" -> enter(capture, open.element().draft(), false, true);
            case "scope" -> scope(capture);
            case "module" -> module(capture);
            case "parameter" -> once(capture, () -> parameter(capture));
            case "default" -> withoutDefault(capture);
            case "base" -> base(capture);
            case "returns" -> returns(capture);
            case "branch" -> once(capture, this::branch);
            case "decorator" -> decorator(capture);
            default -> {
                if (capture.name().startsWith(DEFINITION)) {
                    define(capture, capture.name().substring(DEFINITION.length()));
                }
            }
        }
    }

    private void enter(Capture capture, @Nullable Draft draft, boolean named, boolean broken) {
        open.push(new Open(
                capture.end(),
                draft,
                capture.start(),
                matches.nameStart(capture),
                named,
                broken || open.element().broken()));
    }

    private void anonymous(Capture capture) {
        if (!matches.isBeaten(capture)) {
            enter(capture, open.element().draft(), false, false);
        }
    }

    private void scope(Capture capture) {
        if (!matches.isBeaten(capture)) {
            matches.name(capture).ifPresent(name -> scope(capture, name));
        }
    }

    private void module(Capture capture) {
        matches.name(capture).filter(name -> !name.equals(module)).ifPresent(name -> scope(capture, name));
    }

    private void scope(Capture capture, String name) {
        SyntaxNode node = capture.node();
        Draft draft = new Draft(open.element().draft(), name, "", node.line(), node.line(), false);
        drafts.add(draft);
        enter(capture, draft, true, open.size() > DEEPEST);
    }

    private void define(Capture capture, String kind) {
        Optional<String> name = matches.name(capture);
        if (matches.isBeaten(capture) || name.isEmpty() || open.element().broken()) {
            return;
        }
        SyntaxNode node = capture.node();
        int start = Math.min(capture.start(), matches.nameStart(capture));
        int first = decorators.isEmpty() ? start : decorators.getFirst().start();
        Draft draft = new Draft(
                holder(kind),
                name.get(),
                kind,
                Math.min(node.line(), matches.nameLine(capture)),
                node.endLine(),
                comments.document(first));
        draft.start = capture.start();
        draft.end = capture.end();
        draft.declaredType = matches.declaredType(capture);
        decorators.forEach(decorator -> draft.decorators.add(nameOf(decorator)));
        decorators.clear();
        drafts.add(draft);
        enter(capture, draft.isVariable() ? open.element().draft() : draft, true, open.size() > DEEPEST);
    }

    /** Several patterns may capture one node. */
    private void once(Capture capture, Runnable count) {
        if (capture.start() != countedStart || capture.end() != countedEnd) {
            count.run();
        }
        countedStart = capture.start();
        countedEnd = capture.end();
    }

    /** A parameter of a constructor may be a field of its type. */
    private @Nullable Draft holder(String kind) {
        Draft around = open.element().draft();
        return around != null && around.kind.equals("constructor") && kind.equals("field") ? around.outer : around;
    }

    private void parameter(Capture capture) {
        Draft function = named();
        if (function != null && function.isFunction()) {
            function.parameters++;
            function.parts.add(Written.onOneLine(capture.node().text()));
            parameter = capture;
        }
    }

    private void withoutDefault(Capture sign) {
        Draft function = named();
        if (parameter != null && function != null && sign.start() < parameter.end()) {
            function.parts.removeLast();
            function.parts.add(Written.withoutDefault(parameter.node().textBefore(sign.start())));
            parameter = null;
        }
    }

    private void base(Capture capture) {
        Draft type = named();
        if (type != null && type.isType()) {
            type.parts.add(Written.base(capture.node().text()));
        }
    }

    private void returns(Capture capture) {
        Draft function = named();
        if (function != null && function.isFunction()) {
            function.declaredType = Written.type(capture.node().text());
        }
    }

    /** The innermost definition around, unless something without a name is around more closely. */
    private @Nullable Draft named() {
        return open.element().named() ? open.element().draft() : null;
    }

    private void branch() {
        Draft function = Draft.functionAround(open.element().draft());
        if (function != null) {
            function.branches++;
        }
    }

    /** Before its definition, or in it and before its name. */
    private void decorator(Capture capture) {
        Open around = open.element();
        Draft holder = drafts.isEmpty() ? null : drafts.getLast();
        if (holder != null && around.start() <= capture.start() && capture.start() < around.name()) {
            holder.decorators.add(nameOf(capture));
            holder.line = Math.max(holder.line, capture.node().lineAfter());
        } else {
            decorators.add(capture);
        }
    }

    private static String nameOf(Capture decorator) {
        return Written.decorator(decorator.node().text());
    }
}
