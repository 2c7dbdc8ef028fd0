package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.jinja.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code vars:} that hold for a project. What the project that installed it says goes before its own, and what is
 * said for a project by name before what is said for all.
 *
 * @param projects that say something, the first first
 */
public record ProjectVars(String name, List<DbtProject> projects) {

    /** @param all projects of the repository */
    public static ProjectVars of(DbtProject project, List<DbtProject> all) {
        List<DbtProject> installers =
                all.stream().filter(other -> other.installs(project)).toList();
        return new ProjectVars(
                project.ownName(),
                Stream.concat(installers.stream(), Stream.of(project)).toList());
    }

    Optional<Value> named(String variable) {
        for (DbtProject project : projects) {
            YamlValue vars = project.settings().get("vars");
            for (YamlValue scope : List.of(vars.get(name), vars)) {
                YamlValue found = scope.get(variable);
                if (found.present()) {
                    return Optional.of(TemplateValues.of(found));
                }
            }
        }
        return Optional.empty();
    }
}
