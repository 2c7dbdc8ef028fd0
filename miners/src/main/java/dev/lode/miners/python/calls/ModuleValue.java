package dev.lode.miners.python.calls;

/** A module of the repository. */
final class ModuleValue implements Value {

    final ModuleCode code;
    final Unit unit;

    ModuleValue(ModuleCode code) {
        this.code = code;
        this.unit = new Unit(code, null, new Scope(null, false, code.locals()));
    }
}
