package dev.lode.miners.git;

import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.RepositoryPath;
import dev.lode.spi.SourceText;
import dev.lode.spi.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * Tells where submodules come from, as {@code .gitmodules} says. It is text of whoever wrote it: nothing is fetched, and
 * what stands before the @ of a URL is left out, since it may be a secret.
 */
final class Submodules {

    private static final String FILE = ".gitmodules";
    private static final int URL_LIMIT = 2000;
    private static final Pattern LOGIN = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/]*@");

    private Submodules() {}

    static void emit(Checkout checkout, FactSink sink) {
        List<FileEntry> submodules = checkout.files().stream()
                .filter(file -> file.kind() == FileEntry.Kind.SUBMODULE)
                .toList();
        if (submodules.isEmpty()) {
            return;
        }
        Map<String, String> urls = urls(checkout, sink);
        for (FileEntry submodule : submodules) {
            String url = urls.get(submodule.path());
            if (url == null) {
                sink.report(Issue.info(
                        "SUBMODULE_WITHOUT_URL", submodule.path(), 0, FILE + " does not say where it comes from"));
            } else {
                sink.emit(Node.of(Keys.file(checkout.revision().repository(), submodule.path()))
                        .with("submodule_url", url));
            }
        }
    }

    private static Map<String, String> urls(Checkout checkout, FactSink sink) {
        for (FileEntry file : checkout.files()) {
            if (file.path().equals(FILE) && file.kind() == FileEntry.Kind.FILE) {
                try {
                    return parse(SourceText.decode(checkout.read(file)).orElse(""));
                } catch (UnreadableFileException e) {
                    sink.report(Issue.warning(e.code(), FILE, 0, String.valueOf(e.getMessage())));
                } catch (ConfigInvalidException | IllegalArgumentException e) {
                    sink.report(
                            Issue.warning("GITMODULES_INVALID", FILE, 0, "it is not in the form of git's settings"));
                }
            }
        }
        return Map.of();
    }

    /** From path to URL. */
    private static Map<String, String> parse(String text) throws ConfigInvalidException {
        Config config = new Config();
        config.fromText(text);
        Map<String, String> urls = new HashMap<>();
        for (String name : config.getSubsections("submodule")) {
            String path = config.getString("submodule", name, "path");
            String url = config.getString("submodule", name, "url");
            if (path != null && url != null && !url.isBlank() && url.length() <= URL_LIMIT) {
                urls.put(RepositoryPath.of(path.getBytes(StandardCharsets.UTF_8)), shown(url));
            }
        }
        return urls;
    }

    private static String shown(String url) {
        return LOGIN.matcher(url.strip()).replaceFirst("$1").replaceAll("\\p{Cntrl}", "?");
    }
}
