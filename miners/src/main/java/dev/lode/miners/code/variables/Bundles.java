package dev.lode.miners.code.variables;

import dev.lode.miners.code.YamlValue;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.SourceFiles;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The Databricks asset bundles of a repository, by the folder of their {@code databricks.yml}. */
final class Bundles {

    private static final Pattern MARKER = Pattern.compile("(?:.*/)?databricks\\.ya?ml");

    /** Of the other files of YAML in a bundle those that say something of it. */
    private static final Pattern PART = Pattern.compile("(?m)^(?:resources|variables|targets):");

    private record Bundle(Map<String, Optional<VariableValue>> byName, BundleParameters parameters) {}

    private final Map<String, Bundle> bundles = new TreeMap<>();

    Bundles(Checkout checkout, FactSink sink) {
        List<String> folders = checkout.files().stream()
                .map(FileEntry::path)
                .filter(path -> MARKER.matcher(path).matches())
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                .distinct()
                .toList();
        if (folders.isEmpty()) {
            return;
        }
        Map<String, Map<String, YamlValue>> files = new TreeMap<>();
        new SourceFiles(checkout, List.of("*.{yml,yaml}")).forEach(sink, (file, text, into) -> {
            Optional<String> folder = nearest(folders, file.path());
            boolean marker = MARKER.matcher(file.path()).matches();
            if (folder.isPresent() && (marker || PART.matcher(text).find())) {
                files.computeIfAbsent(folder.get(), key -> new TreeMap<>()).put(file.path(), parsed(file, text, into));
            }
        });
        files.forEach((folder, parts) -> bundles.put(folder, bundle(parts)));
    }

    private static YamlValue parsed(FileEntry file, String text, FactSink sink) {
        try {
            return YamlValue.parse(text);
        } catch (YamlValue.Refused e) {
            sink.report(Issue.warning(e.code, file.path(), e.line, String.valueOf(e.getMessage())));
            return YamlValue.NONE;
        }
    }

    private static Bundle bundle(Map<String, YamlValue> files) {
        BundleValues values = new BundleValues(files.values());
        BundleParameters parameters = new BundleParameters(values);
        files.forEach(parameters::read);
        Map<String, Optional<VariableValue>> byName = new TreeMap<>();
        values.all().forEach((name, value) -> byName.put(FileVariables.plainName(name), value));
        return new Bundle(byName, parameters);
    }

    private static Optional<String> nearest(Collection<String> folders, String path) {
        return folders.stream().filter(path::startsWith).max(Comparator.comparingInt(String::length));
    }

    /** What jobs and pipelines hand to a file. */
    Map<String, Optional<VariableValue>> handed(String path) {
        return nearest(bundles.keySet(), path)
                .map(bundles::get)
                .map(bundle -> bundle.parameters().of(path))
                .orElse(Map.of());
    }

    /** The bundle's variable of a name, else the parameter that it hands to others. */
    Optional<VariableValue> named(String path, String name) {
        return nearest(bundles.keySet(), path)
                .map(bundles::get)
                .flatMap(bundle -> bundle.byName().containsKey(name)
                        ? bundle.byName().getOrDefault(name, Optional.empty())
                        : bundle.parameters().anywhere().getOrDefault(name, Optional.empty()));
    }
}
