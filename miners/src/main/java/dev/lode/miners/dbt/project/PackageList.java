package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages that {@code packages.yml} or {@code dependencies.yml} lists.
 *
 * @param roots folders of those that lie in the same repository, with a trailing slash
 * @param names under which templates call the others, as far as their addresses tell
 */
public record PackageList(List<String> roots, Set<String> names) {

    /** @param root of the project that lists them */
    static PackageList of(String root, YamlValue file) {
        List<YamlValue> items = Stream.of("packages", "projects")
                .flatMap(section -> file.get(section).items().stream())
                .toList();
        return new PackageList(
                items.stream()
                        .flatMap(item -> item.get("local").text().stream())
                        .map(path -> Path.of("/" + root)
                                .resolve(path)
                                .normalize()
                                .toString()
                                .substring(1))
                        .map(path -> path.isEmpty() ? "" : path + "/")
                        .toList(),
                items.stream()
                        .flatMap(item -> item.any("package", "git", "name").text().stream())
                        .map(PackageList::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** {@code calogica/dbt_date} and {@code https://…/dbt-date.git} are {@code dbt_date}. */
    private static String name(String address) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        String plain = last.endsWith(".git") ? last.substring(0, last.length() - 4) : last;
        return plain.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
