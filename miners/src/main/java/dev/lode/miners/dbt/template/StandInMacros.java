package dev.lode.miners.dbt.template;

import dev.lode.miners.jinja.Block;
import dev.lode.miners.jinja.Template;
import dev.lode.miners.jinja.evaluation.Macro;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Macros that we write ourselves, one file a package: dbt's own, and those of packages that are seldom committed. */
public final class StandInMacros {

    private static final List<String> PACKAGES = List.of("dbt", "dbt_utils", "dbt_date", "fivetran_utils", "codegen");
    private static final Map<String, Map<String, Macro>> ALL = read();

    private StandInMacros() {}

    static boolean has(String packageName) {
        return ALL.containsKey(packageName);
    }

    static Optional<Macro> named(String packageName, String name) {
        return Optional.ofNullable(ALL.getOrDefault(packageName, Map.of()).get(name));
    }

    private static Map<String, Map<String, Macro>> read() {
        Map<String, Map<String, Macro>> all = new HashMap<>();
        for (String name : PACKAGES) {
            Map<String, Macro> macros = new HashMap<>();
            for (Block block : Template.parse(text(name)).blocks()) {
                macros.put(block.name(), block.macro());
            }
            all.put(name, Map.copyOf(macros));
        }
        return Map.copyOf(all);
    }

    private static String text(String name) {
        try (InputStream file = StandInMacros.class.getResourceAsStream("macros/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("no macros of " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
