package dev.lode.miners.python.calls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives names the modules and members that imports ask for. */
final class ImportedNames {

    private final Program program;
    private final Unit unit;
    private final Variables variables;

    ImportedNames(Program program, Unit unit, Variables variables) {
        this.program = program;
        this.unit = unit;
        this.variables = variables;
    }

    void read(Statement.Import imported) {
        String module = imported.module();
        if (module == null) {
            return;
        }
        if (isStandard(module)) {
            standard(imported, module);
            return;
        }
        if (imported.member() == null) {
            String name = imported.whole() ? module : imported.bound();
            variables.define(imported.bound(), module(name));
        } else if (imported.member().equals("*")) {
            all(module);
        } else {
            variables.define(imported.bound(), member(module, imported.member()));
        }
    }

    /** A repository may hold stubs or copies of Python's own modules; only they themselves mean each other. */
    private boolean isStandard(String module) {
        String own = unit.module.name();
        return Builtins.hasModule(module) && !own.split("\\.", 2)[0].equals(module.split("\\.", 2)[0]);
    }

    private void standard(Statement.Import imported, String module) {
        if (imported.member() == null) {
            String name = imported.whole() ? module : imported.bound();
            variables.define(imported.bound(), Set.of(new Value.Outside(name)));
        } else if (!imported.member().equals("*")) {
            variables.define(imported.bound(), Set.of(new Value.Outside(module + "." + imported.member())));
        }
    }

    /** A package of the repository without a file of its own is known by the modules in it. */
    private Set<Value> module(String name) {
        Optional<ModuleValue> module = program.module(name);
        if (module.isPresent()) {
            return Set.of(module.get());
        }
        return program.isFolder(name) ? Set.of(program.folder(name)) : Set.of(new Value.Outside(name));
    }

    private Set<Value> member(String module, String member) {
        Optional<ModuleValue> own = program.module(module);
        Set<Value> found = new Values();
        if (own.isPresent()) {
            Scope scope = own.get().unit.scope;
            found.addAll(scope.cell(member).read(unit));
            if (!found.isEmpty() || scope.locals.contains(member)) {
                return found;
            }
        }
        String name = module.isEmpty() ? member : module + "." + member;
        if (program.module(name).isPresent() || program.isFolder(name)) {
            return module(name);
        }
        return own.isPresent() || program.isFolder(module) ? found : Set.of(new Value.Outside(name));
    }

    private void all(String module) {
        program.module(module).ifPresent(own -> {
            Scope scope = own.unit.scope;
            scope.names.read(unit);
            for (Map.Entry<String, Cell> variable : List.copyOf(scope.cells.entrySet())) {
                Set<Value> values = variable.getValue().read(unit);
                if (!variable.getKey().startsWith("_") && !values.isEmpty()) {
                    variables.define(variable.getKey(), values);
                }
            }
        });
    }
}
