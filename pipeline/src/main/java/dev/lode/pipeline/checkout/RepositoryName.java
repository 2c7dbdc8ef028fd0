package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Canonical names: all spellings of one repository give one name. */
final class RepositoryName {

    private static final Pattern UNFIT =
            Pattern.compile("^[-/.~]|/$|//|\\\\|:$|(^|/)\\.\\.?(/|$)|[\\x00-\\x1f\\x7f]|^_portfolio$");

    private RepositoryName() {}

    /** {@code host/path} in lower case without {@code .git}; a port that is not the scheme's own stays. */
    static String of(RepositoryLocation.Network location) {
        String port = location.port() == 0 ? "" : ":" + location.port();
        return fit((location.host() + port + "/" + withoutSuffix(location.path())).toLowerCase(Locale.ROOT));
    }

    /** The folder's name, when nothing says where the repository is hosted. */
    static String ofFolder(Path folder) {
        return fit(withoutSuffix(
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("root")));
    }

    /** A name that can be a part of a path on every machine. */
    static String fit(String name) {
        if (name.isBlank() || name.length() > 400 || UNFIT.matcher(name).find()) {
            throw new LodeException.Configuration(
                    "NAME_NOT_ALLOWED",
                    "'" + RepositoryLocation.shown(name) + "' cannot name a repository",
                    "Give it a name of letters, digits and single slashes (name: in the configuration).");
        }
        return name;
    }

    private static String withoutSuffix(String path) {
        String trimmed = path.replaceAll("/+$", "");
        boolean suffixed = trimmed.toLowerCase(Locale.ROOT).endsWith(".git") && trimmed.length() > 4;
        return suffixed ? trimmed.substring(0, trimmed.length() - 4).replaceAll("/+$", "") : trimmed;
    }
}
