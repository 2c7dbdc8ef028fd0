package dev.lode.pipeline.checkout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What to log in with, host by host. A token is looked for in the variable {@code LODE_TOKEN_} and the host in upper
 * case with underscores ({@code LODE_TOKEN_GITHUB_COM}; {@code LODE_USER_GITHUB_COM} may name the user), then in the
 * netrc file that {@code LODE_NETRC} names, else in {@code ~/.netrc}. A netrc's {@code default} entry is not used: it
 * would hand a secret to whichever host is asked. Keys for ssh and the hosts that it knows are those of {@code ~/.ssh}.
 */
public final class Credentials {

    private static final String ANY_USER = "lode";
    private static final int NETRC_LIMIT = 1 << 20;

    private final Map<String, String> environment;
    private final Map<String, Login> netrc;

    private final Path home;

    private Credentials(Map<String, String> environment, Map<String, Login> netrc, Path home) {
        this.environment = environment;
        this.netrc = netrc;
        this.home = home;
    }

    /** A name and a secret; its text is the name only. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    public static Credentials none() {
        return new Credentials(Map.of(), Map.of(), Path.of("none"));
    }

    /** @param home directory that holds {@code .netrc} and {@code .ssh} */
    public static Credentials of(Map<String, String> environment, Path home) {
        String file = environment.get("LODE_NETRC");
        Path netrc = file == null ? home.resolve(".netrc") : Path.of(file);
        return new Credentials(Map.copyOf(environment), netrc(netrc), home);
    }

    /** Directory whose {@code .ssh} holds keys and known hosts. */
    Path home() {
        return home;
    }

    Optional<Login> login(String host) {
        String suffix = host.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String token = environment.get("LODE_TOKEN_" + suffix);
        if (token != null && !token.isBlank()) {
            return Optional.of(new Login(environment.getOrDefault("LODE_USER_" + suffix, ANY_USER), token.strip()));
        }
        return Optional.ofNullable(netrc.get(host.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Login> netrc(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < NETRC_LIMIT
                    ? parse(Files.readString(file, StandardCharsets.ISO_8859_1))
                    : Map.of();
        } catch (IOException e) {
            // Without it a private host says that it wants a login, and the hint names this file.
            return Map.of();
        }
    }

    private static Map<String, Login> parse(String text) {
        Map<String, Login> logins = new HashMap<>();
        List<String> words = List.of(text.strip().split("\\s+"));
        String machine = "";
        for (int i = 0; i + 1 < words.size(); i++) {
            switch (words.get(i)) {
                case "machine" -> machine = words.get(++i).toLowerCase(Locale.ROOT);
                case "login" -> {
                    String user = words.get(++i);
                    logins.compute(machine, (host, login) -> new Login(user, login == null ? "" : login.password()));
                }
                case "password" -> {
                    String password = words.get(++i);
                    logins.compute(
                            machine, (host, login) -> new Login(login == null ? ANY_USER : login.user(), password));
                }
                default -> machine = words.get(i).equals("default") ? "" : machine;
            }
        }
        logins.remove("");
        return Map.copyOf(logins);
    }
}
