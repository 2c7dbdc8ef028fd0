package dev.lode.miners.runtimes;

import dev.lode.miners.code.YamlValue;
import java.util.stream.Collectors;

/** {@code dbt_project.yml}, which says the dbt that it requires, and {@code Pulumi.yaml}, which names its runtime. */
final class ProjectFile implements RuntimeFile {

    @Override
    public void read(String text, Statements into) throws YamlValue.Refused {
        YamlValue root = YamlValue.parse(text);
        YamlValue dbt = root.get("require-dbt-version");
        if (dbt.present()) {
            into.states("dbt", dbt.texts().stream().collect(Collectors.joining(",")), dbt.line());
        }
        YamlValue runtime = root.get("runtime");
        (runtime.mapping() ? runtime.get("name") : runtime)
                .text()
                .filter(name -> name.matches("[A-Za-z.+-]{1,30}"))
                .ifPresent(name -> into.some(name.equals("nodejs") ? "node" : name, runtime.line()));
    }
}
