package dev.lode.miners.git;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version in the name of a tag: numbers joined by dots, with what semantic versioning or Python's rules put behind
 * them ({@code 1.2.0}, {@code 1.2.0-rc.1+5}, {@code 22.1b0}). Words before it are left out: {@code v}, {@code release-},
 * {@code rel/}, {@code commons-lang-}, {@code @scope/name@}. A single number is no version; it may be a date or a build.
 */
final class TagVersion {

    private static final Pattern VERSION = Pattern.compile("(?:.*?[-_/@])??[A-Za-z]*\\.?"
            + "(?<version>\\d{1,20}(?:\\.\\d{1,20})++(?:[-.+_]?[A-Za-z][0-9A-Za-z.+_-]*|[-+][0-9A-Za-z.+-]+)?)");

    /** Longer names are no versions. */
    private static final int NAME_LIMIT = 250;

    private TagVersion() {}

    static Optional<String> of(String tag) {
        Matcher matcher = VERSION.matcher(tag);
        return tag.length() <= NAME_LIMIT && matcher.matches()
                ? Optional.of(matcher.group("version"))
                : Optional.empty();
    }
}
