package dev.lode.miners.dockerfile;

import com.google.auto.service.AutoService;
import dev.lode.spi.Checkout;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.PluginDescriptor.Scope;
import dev.lode.spi.Relationship;
import dev.lode.spi.SourceFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images that Dockerfiles build on: {@code FROM} of the Dockerfile reference, stages of the same file left out. */
@AutoService(Miner.class)
public final class DockerfileMiner implements Miner {

    private static final PluginDescriptor DESCRIPTOR = new PluginDescriptor(
            "dockerfile",
            1,
            "Images that Dockerfiles build on.",
            Scope.REPOSITORY,
            List.of(),
            List.of("File", "BaseImage", "BUILDS_ON"),
            List.of("Dockerfile", "*.Dockerfile", "Dockerfile.*"));

    private static final Pattern FROM =
            Pattern.compile("FROM\\s+(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*", Pattern.CASE_INSENSITIVE);

    @Override
    public PluginDescriptor describe() {
        return DESCRIPTOR;
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        new SourceFiles(checkout, DESCRIPTOR.files())
                .forEach(sink, (file, text, facts) -> read(repository, file, text, facts));
    }

    private static void read(String repository, FileEntry file, String text, FactSink facts) {
        NodeKey key = Keys.file(repository, file.path());
        facts.emit(Node.of(key));
        Set<String> stages = new HashSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher from = FROM.matcher(lines.get(i));
            if (from.matches() && !stages.contains(from.group(1))) {
                image(key, file, from.group(1), i + 1, facts);
            }
            if (from.matches() && from.group(2) != null) {
                stages.add(from.group(2));
            }
        }
    }

    private static void image(NodeKey dockerfile, FileEntry file, String name, int line, FactSink facts) {
        if (name.contains("$")) {
            facts.report(Issue.warning("UNRESOLVED_IMAGE", file.path(), line, "the image is an argument: " + name));
            return;
        }
        NodeKey image = NodeKey.of("BaseImage").and("name", name);
        facts.emit(Node.of(image));
        facts.emit(Relationship.of("BUILDS_ON", dockerfile, image, Evidence.resolved(file.path(), line)));
    }
}
