package dev.lode.miners.python.calls;

import dev.lode.miners.code.CallRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the calls of a repository's Python code lead to. */
public final class CallGraph {

    /** What a person is told of a file that could not be followed. */
    public static final String TOO_DEEP = "nested too deeply to follow its calls";

    /** What a person is told of a file that costs more than it may. */
    public static final String UNFINISHED = "too many values to follow all of its calls";

    /** A place where more definitions may be called says nothing of any of them. */
    private static final int DIFFUSE = 12;

    /** Where values came from elsewhere and not by a class that is known, fewer say nothing: most of them are of others. */
    private static final int AMBIGUOUS = 3;

    private static final Pattern OF_A_TYPE = Pattern.compile("builtins\\.[a-z]+\\..*");

    private final List<Sites> sites = new ArrayList<>();
    private final List<Base> bases = new ArrayList<>();
    private final List<String> tooDeep = new ArrayList<>();
    private final List<String> unfinished = new ArrayList<>();

    /**
     * A definition.
     *
     * @param name within its file, empty for the top of it
     * @param line of the definition, 0 for the top of a file
     */
    public record Definition(String path, String module, String name, int line, boolean isType) {

        static final Comparator<Definition> ORDER = Comparator.comparing(Definition::path)
                .thenComparing(Definition::name)
                .thenComparingInt(Definition::line);

        public boolean isLambda() {
            return name.endsWith(">");
        }
    }

    /** @param rule see the ontology's CALLS */
    public record Target(Definition definition, String rule, boolean isResolved, double confidence) {}

    /**
     * A place that calls.
     *
     * @param caller a function, a lambda, or the top of a file
     * @param around the function that has the lambda, else the caller
     * @param written what is called, empty where Python calls without a call being written
     * @param outside dotted names of what is called outside of the repository
     */
    public record Sites(
            Definition caller,
            Definition around,
            String written,
            int line,
            List<Target> targets,
            List<String> outside) {}

    /** A class and one that it derives from. */
    public record Base(Definition type, Definition base) {}

    private CallGraph() {}

    public static CallGraph of(Collection<ModuleCode> files) {
        Program program = new Program(files);
        program.run();
        CallGraph graph = new CallGraph();
        graph.tooDeep.addAll(program.tooDeep);
        graph.unfinished.addAll(program.unfinished);
        for (Unit unit : program.units()) {
            Definition caller = definition(unit);
            Unit around = unit;
            while (around.function != null && definition(around).isLambda()) {
                around = around.function.around;
            }
            for (Site site : unit.sites.values()) {
                graph.sites.add(site(caller, definition(around), site));
            }
        }
        for (ClassValue type : program.classes) {
            for (Cell base : type.bases) {
                for (Value value : base.read(program.units().getFirst())) {
                    if (value instanceof ClassValue other) {
                        graph.bases.add(new Base(definition(type), definition(other)));
                    }
                }
            }
        }
        return graph;
    }

    private static Sites site(Definition caller, Definition around, Site site) {
        List<Target> targets = new ArrayList<>();
        boolean diffuse = isDiffuse(site);
        for (Map.Entry<Value, CallRule> target : (diffuse ? Map.<Value, CallRule>of() : site.targets).entrySet()) {
            CallRule rule = target.getValue();
            boolean resolved = rule == CallRule.NAME && site.callees.size() == 1;
            double confidence = resolved ? 1 : Math.min(rule.confidence(), 0.95) / site.callees.size();
            targets.add(new Target(
                    target.getKey() instanceof ClassValue type
                            ? definition(type)
                            : definition(((FunctionValue) target.getKey()).unit),
                    rule.word(),
                    resolved,
                    confidence));
        }
        targets.sort(Comparator.comparing(Target::definition, Definition.ORDER));
        return new Sites(caller, around, site.written, site.line, targets, diffuse ? List.of() : outside(site));
    }

    /**
     * Too many may be called, or a method of a builtin type of that name, too: nothing is said then, however sure one of
     * them is.
     */
    private static boolean isDiffuse(Site site) {
        boolean isFlow =
                site.targets.values().stream().allMatch(rule -> rule == CallRule.INSTANCE || rule == CallRule.FLOW);
        boolean isOfBuiltin =
                site.outside.stream().anyMatch(name -> OF_A_TYPE.matcher(name).matches());
        boolean ofClass =
                site.targets.values().stream().allMatch(rule -> rule == CallRule.SELF || rule == CallRule.ANNOTATION);
        return isFlow && isOfBuiltin && !site.targets.isEmpty()
                || site.callees.size() > (ofClass ? DIFFUSE : AMBIGUOUS);
    }

    /** Where a definition may be called, what builtin types would do is what other callers brought to a variable. */
    private static List<String> outside(Site site) {
        TreeSet<String> names = new TreeSet<>(site.outside);
        names.addAll(site.targets.isEmpty() ? site.guessed : Set.of());
        names.removeIf(
                name -> !site.targets.isEmpty() && OF_A_TYPE.matcher(name).matches());
        return List.copyOf(names);
    }

    private static Definition definition(Unit unit) {
        FunctionValue function = unit.function;
        return function == null
                ? new Definition(unit.module.path(), unit.module.name(), "", 0, false)
                : new Definition(
                        unit.module.path(), unit.module.name(), function.code.name(), function.code.line(), false);
    }

    private static Definition definition(ClassValue type) {
        return new Definition(type.path, type.module, type.code.name(), type.code.line(), true);
    }

    public List<Sites> sites() {
        return sites;
    }

    /** Paths of files of which some calls are missing. */
    public List<String> tooDeep() {
        return tooDeep;
    }

    /** Paths of files that cost more than they may, so that some calls may be missing. */
    public List<String> unfinished() {
        return unfinished;
    }

    public List<Base> bases() {
        return bases;
    }
}
