package dev.lode.miners.git;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells programs from people by what they call themselves. A bot's name or the part of its address before the @ ends in
 * {@code [bot]}, as GitHub writes its apps, or in {@code -bot}, {@code _bot} or {@code -robot}; or it is a project's or
 * group's access token on GitLab ({@code project_7_bot_…}); or name or address is that of a well-known service. A name
 * that only ends in the word Bot is a person's: it is a surname.
 */
final class Bots {

    private static final Pattern NAME = Pattern.compile(".*(\\[bot]|[-_]bot|[-_]robot)");
    private static final Pattern ACCESS_TOKEN = Pattern.compile("(project|group)_?\\d+_bot.*");

    private static final Set<String> NAMES = Set.of(
            "bors",
            "codecov",
            "codecov bot",
            "copybara-service",
            "dependabot",
            "dependabot preview",
            "deepsource",
            "fossabot",
            "github",
            "github action",
            "github actions",
            "github-actions",
            "gitlab ci",
            "greenkeeper",
            "greenkeeperio",
            "imgbot",
            "jenkins",
            "mergify",
            "pre-commit-ci",
            "pre-commit.ci",
            "pyup.io bot",
            "renovate",
            "renovate bot",
            "mend renovate",
            "semantic release bot",
            "snyk bot",
            "the gitter badger",
            "transifex",
            "travis ci",
            "weblate",
            "whitesource renovate");

    private static final Set<String> ADDRESSES = Set.of(
            "action@github.com",
            "actions@github.com",
            "badger@gitter.im",
            "bot@renovateapp.com",
            "builds@travis-ci.org",
            "deploy@travis-ci.org",
            "hosted@weblate.org",
            "noreply@github.com",
            "noreply@weblate.org",
            "support@dependabot.com",
            "support@greenkeeper.io");

    private Bots() {}

    /**
     * @param name as written, or empty
     * @param email the key of a person
     */
    static boolean isBot(String name, String email) {
        String called = name.strip().toLowerCase(Locale.ROOT);
        String local = email.substring(0, Math.max(0, email.indexOf('@')));
        return NAMES.contains(called)
                || ADDRESSES.contains(email)
                || NAME.matcher(called).matches()
                || NAME.matcher(local).matches()
                || ACCESS_TOKEN.matcher(local).matches();
    }
}
