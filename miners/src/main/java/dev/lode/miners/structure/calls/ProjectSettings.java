package dev.lode.miners.structure.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where modules are that are asked for by names: what tsconfig.json maps, and the packages of the repository itself. */
final class ProjectSettings {

    private static final List<String> FILES = List.of("package.json", "tsconfig*.json", "jsconfig.json");
    private static final int DEEPEST = 8;
    private static final Pattern BUILT = Pattern.compile("^(\\./)?(dist|lib|build|out|es|esm|cjs)/");
    private static final Pattern EXTENSION = Pattern.compile("(\\.d)?\\.[mc]?[jt]sx?$");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** By folder, which ends with a slash unless it is the top. */
    private final Map<String, JsonNode> compilers = new TreeMap<>();

    private final Map<String, JsonNode> all = new TreeMap<>();
    private final Map<String, Package> packages = new TreeMap<>();

    private record Package(String folder, JsonNode settings) {}

    static ProjectSettings of(Checkout checkout, FactSink sink) {
        ProjectSettings settings = new ProjectSettings();
        new SourceFiles(checkout, FILES).forEach(sink, (entry, text, _) -> settings.read(entry.path(), text));
        return settings;
    }

    /** What is no JSON is told by who reads it for what it says. */
    private void read(String path, String text) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        try {
            JsonNode settings = JSON.readTree(text);
            String name = settings.path("name").asText("");
            if (!path.endsWith("package.json")) {
                all.put(path, settings);
                if (path.equals(folder + "tsconfig.json") || path.equals(folder + "jsconfig.json")) {
                    compilers.put(folder, settings);
                }
            } else if (!name.isEmpty()) {
                packages.putIfAbsent(name, new Package(folder, settings));
            }
        } catch (JsonProcessingException e) {
            all.remove(path);
        }
    }

    /** Paths, with or without extensions, at which a module may be, the likeliest first. */
    Stream<String> candidates(String folder, String source) {
        List<String> candidates = new ArrayList<>();
        for (String at = folder; ; at = at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1)) {
            JsonNode compiler = compilers.get(at);
            if (compiler != null) {
                mapped(at, compiler, source, candidates, 0);
            }
            if (at.isEmpty()) {
                break;
            }
        }
        packaged(source, candidates);
        return candidates.stream();
    }

    private void mapped(String folder, JsonNode settings, String source, List<String> candidates, int depth) {
        JsonNode options = settings.path("compilerOptions");
        String base = folder + options.path("baseUrl").asText(".") + "/";
        options.path("paths").properties().forEach(path -> {
            int star = path.getKey().indexOf('*');
            String before = star < 0 ? path.getKey() : path.getKey().substring(0, star);
            String after = star < 0 ? "" : path.getKey().substring(star + 1);
            boolean fits = star < 0
                    ? source.equals(before)
                    : source.length() >= before.length() + after.length()
                            && source.startsWith(before)
                            && source.endsWith(after);
            if (fits) {
                String middle = star < 0 ? "" : source.substring(before.length(), source.length() - after.length());
                path.getValue().forEach(to -> candidates.add(base + to.asText().replace("*", middle)));
            }
        });
        if (options.has("baseUrl")) {
            candidates.add(base + source);
        }
        inherited(folder, settings, source, candidates, depth);
    }

    private void inherited(String folder, JsonNode settings, String source, List<String> candidates, int depth) {
        String other = settings.path("extends").asText("");
        if (depth < DEEPEST && other.startsWith(".")) {
            String path = ModuleFiles.normal(folder + (other.endsWith(".json") ? other : other + ".json"));
            JsonNode parent = all.get(path);
            if (parent != null) {
                mapped(path.substring(0, path.lastIndexOf('/') + 1), parent, source, candidates, depth + 1);
            }
        }
    }

    private void packaged(String source, List<String> candidates) {
        for (int end = source.length(); end > 0; end = source.lastIndexOf('/', end - 1)) {
            Package own = packages.get(source.substring(0, end));
            if (own != null) {
                String rest = end < source.length() ? source.substring(end + 1) : "";
                entries(own, rest, candidates);
                return;
            }
        }
    }

    /** A package says which built files are its entries; what they were built from is beside them. */
    private static void entries(Package own, String rest, List<String> candidates) {
        JsonNode settings = own.settings();
        List<String> said = new ArrayList<>();
        texts(settings.path("exports").path(rest.isEmpty() ? "." : "./" + rest), said);
        if (rest.isEmpty()) {
            Stream.of("source", "types", "typings", "module", "main").forEach(name -> texts(settings.path(name), said));
        }
        for (String path : said) {
            String plain = EXTENSION.matcher(path).replaceFirst("");
            candidates.add(own.folder() + BUILT.matcher(plain).replaceFirst("src/"));
            candidates.add(own.folder() + BUILT.matcher(plain).replaceFirst(""));
            candidates.add(own.folder() + plain);
        }
        candidates.add(own.folder() + "src/" + rest);
        candidates.add(own.folder() + rest);
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        } else {
            node.forEach(child -> texts(child, texts));
        }
    }
}
