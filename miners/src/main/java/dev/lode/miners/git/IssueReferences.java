package dev.lode.miners.git;

import dev.lode.spi.NodeKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the issues that a message names, as GitHub, GitLab and Jira write them: {@code #12}, {@code GH-12},
 * {@code owner/name#12}, {@code group/name!12}, URLs on the repository's own host, and issue keys such as
 * {@code ABC-12}. A key is a guess: names of standards, encodings and algorithms look the same, and the well-known ones
 * are left out. A closing keyword counts for all that is listed behind it, as on GitLab.
 */
final class IssueReferences {

    /** A key behind a keyword, in brackets or at the beginning. */
    private static final double LIKELY = 0.9;

    private static final double POSSIBLE = 0.7;

    private static final Pattern REFERENCE = Pattern.compile("(?<url>https?://[^\\s<>\"'`\\])]+)"
            + "|(?<![\\w./@#!-])(?<path>[A-Za-z0-9][\\w.-]*+(?:/[\\w.-]++)++)(?<mark>[#!])(?<there>[1-9]\\d{0,8})(?![\\w-])"
            + "|(?<![\\w&/#-])(?:#|GH-)(?<here>[1-9]\\d{0,8})(?![\\w-])"
            + "|(?<![\\w/.@-])(?<project>[A-Z][A-Z0-9]{1,9})-(?<number>[1-9]\\d{0,7})(?![\\w@-]|\\.\\w)");

    /** Behind the host: what GitHub and GitLab call an issue. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?<host>[^/]+)/(?<path>[^?#]+?)/(?:-/)?(?<kind>issues|pull|merge_requests)/(?<number>[1-9]\\d{0,8})"
                    + "(?:[/?#.,;:!].*)?");

    private static final Pattern BROWSED =
            Pattern.compile("https?://.*/browse/(?<project>[A-Z][A-Z0-9]{1,9})-(?<number>[1-9]\\d{0,7})(?:[^\\w-].*)?");

    private static final String KEYWORD =
            "(?:clos(?:e|es|ed|ing)|fix(?:es|ed|ing)?|resolv(?:e|es|ed|ing)|implement(?:s|ed|ing)?)";
    private static final Pattern CLOSING =
            Pattern.compile("(?:^|.*[^\\w-])" + KEYWORD + "\\s*:?\\s+(?:issues?\\s+)?", flags());
    private static final Pattern ANOTHER = Pattern.compile("\\s*(?:,|&|and|,\\s*and)\\s*", flags());
    private static final Pattern LEADING = Pattern.compile(
            "(?:^|.*[\\[({\\n]|.*\\b(?:" + KEYWORD
                    + "|refs?|references|see|part of|relates to|re|issue|jira|ticket|task|bug)\\s*:?\\s+)\\s*",
            flags());

    /** Names of standards, encodings, algorithms and the like, which number their editions. */
    private static final Set<String> NO_PROJECTS =
            Set.of(("ADR AES AGPL ALPHA AMD ANSI APACHE ARM ASCII BASE BETA BIP BSD CBC CIS COVID CP CRC CSS "
                            + "CTR CVE CWE DES DO DSA EC ECDSA EIP EN ERC ES FIPS FLOAT GB GCM GHSA GMT GPL HMAC HS HTML "
                            + "HTTP IEC IEEE INT IPV ISO JEP JSR KIP KOI LATIN LF LGPL LTS MD MIT MPL MR MS OEM OWASP "
                            + "PART PBKDF PEP PHASE PHP PKCS PR PY RC RELEASE RFC RHSA RIPEMD RS RSA SCRAM SEC SHA SHAKE "
                            + "SIP SNAPSHOT SQL SSL STEP TLS UCS UINT USB USN UTC UTF VERSION VT WCAG WEB WIN WINDOWS XEP "
                            + "XXH")
                    .split(" "));

    private final String repository;
    private final String home;

    /**
     * @param repository canonical name
     * @param url where it is hosted, or empty
     */
    IssueReferences(String repository, String url) {
        this.repository = repository;
        this.home = url.replaceFirst("^[a-z]+://", "").toLowerCase(Locale.ROOT);
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    /** Each issue once, in the order in which the message names them. */
    Collection<IssueReference> in(String message) {
        Map<NodeKey, IssueReference> found = new LinkedHashMap<>();
        if (!mayRefer(message)) {
            return found.values();
        }
        Matcher matcher = REFERENCE.matcher(message);
        int end = 0;
        boolean closing = false;
        while (matcher.find()) {
            String before = message.substring(end, matcher.start());
            closing = CLOSING.matcher(before).matches()
                    || (closing && ANOTHER.matcher(before).matches());
            boolean closes = closing;
            reference(matcher, closes, before)
                    .ifPresent(reference -> found.merge(reference.issue(), reference, IssueReference::and));
            end = matcher.end();
        }
        return found.values();
    }

    /** Whether a mark stands before a number, or an address anywhere; looking closely is slow, and most have neither. */
    private static boolean mayRefer(String message) {
        for (int i = 1; i < message.length(); i++) {
            char mark = message.charAt(i - 1);
            char c = message.charAt(i);
            if (c >= '1' && c <= '9' && (mark == '#' || mark == '!' || mark == '-') || c == '/' && mark == '/') {
                return true;
            }
        }
        return false;
    }

    private Optional<IssueReference> reference(Matcher matcher, boolean closes, String before) {
        if (matcher.group("here") != null) {
            return Optional.of(new IssueReference(repository, "#" + matcher.group("here"), closes, 1));
        }
        if (matcher.group("path") != null) {
            String name = matcher.group("mark") + matcher.group("there");
            return Optional.of(new IssueReference(elsewhere(matcher.group("path")), name, closes, 1));
        }
        if (matcher.group("url") != null) {
            return address(matcher.group("url"), closes);
        }
        double confidence = LEADING.matcher(before).matches() ? LIKELY : POSSIBLE;
        return key(matcher.group("project"), matcher.group("number"), closes, confidence);
    }

    private Optional<IssueReference> address(String url, boolean closes) {
        Matcher browsed = BROWSED.matcher(url);
        if (browsed.matches()) {
            return key(browsed.group("project"), browsed.group("number"), closes, LIKELY);
        }
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches() || !address.group("host").equalsIgnoreCase(host())) {
            return Optional.empty();
        }
        String mark = address.group("kind").equals("merge_requests") ? "!" : "#";
        return Optional.of(
                new IssueReference(elsewhere(address.group("path")), mark + address.group("number"), closes, 1));
    }

    private static Optional<IssueReference> key(String project, String number, boolean closes, double confidence) {
        return NO_PROJECTS.contains(project)
                ? Optional.empty()
                : Optional.of(new IssueReference(project, project + "-" + number, closes, confidence));
    }

    private String host() {
        return home.substring(0, Math.max(0, home.indexOf('/')));
    }

    /** Canonical name of a repository on the same host; without a host its path is all that is known. */
    private String elsewhere(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        String whole = home.isEmpty() ? name : host() + "/" + name;
        return whole.equals(home) ? repository : whole;
    }
}
