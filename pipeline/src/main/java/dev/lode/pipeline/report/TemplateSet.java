package dev.lode.pipeline.report;

import dev.lode.pipeline.ClassPathFolder;
import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The templates and the style of a run. A file whose name begins with an underscore is a part that others include, not
 * a report.
 *
 * @param texts every template by file name
 */
public record TemplateSet(SortedMap<String, String> texts, Style style) {

    private static final String SUFFIX = ".md.j2";
    private static final String STYLE = "style.yml";
    private static final String BUILT_IN = "lode/templates";

    public TemplateSet {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Those on the class path. */
    public static TemplateSet builtIn() {
        return new TemplateSet(ClassPathFolder.read(BUILT_IN, SUFFIX), Style.of(shippedStyle(), ""));
    }

    /**
     * The built-in ones, where a file of the folder takes the place of the one of its name. Its {@code style.yml}
     * says only what differs.
     *
     * @throws LodeException.Configuration when the folder cannot be read or its style is wrong
     */
    public static TemplateSet with(Path folder) {
        SortedMap<String, String> texts = ClassPathFolder.read(BUILT_IN, SUFFIX);
        String own = "";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SUFFIX)) {
                    texts.put(name, Files.readString(file).replace("\r\n", "\n"));
                } else if (name.equals(STYLE)) {
                    own = Files.readString(file);
                }
            }
        } catch (IOException e) {
            throw new LodeException.Configuration(
                    "TEMPLATE_FOLDER",
                    "cannot read the template folder " + folder + ": " + e.getMessage(),
                    "name a folder of UTF-8 .md.j2 files");
        }
        return new TemplateSet(texts, Style.of(shippedStyle(), own));
    }

    /** The reports in the order of their files. */
    public List<ReportTemplate> reports() {
        return texts.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("_"))
                .map(entry -> ReportTemplate.parse(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String shippedStyle() {
        return Objects.requireNonNull(ClassPathFolder.read(BUILT_IN, STYLE).get(STYLE), STYLE);
    }
}
