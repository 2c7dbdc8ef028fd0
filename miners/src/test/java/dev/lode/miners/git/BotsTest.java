package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotsTest {

    @ParameterizedTest
    @CsvSource({
        "dependabot[bot], 49699333+dependabot[bot]@users.noreply.github.com",
        "renovate[bot], bot@renovateapp.com",
        "Someone, 1+pre-commit-ci[bot]@users.noreply.github.com",
        "Dependabot Preview, x@example.com",
        "update-bot, update-bot@fjordvik.example",
        "k8s-ci-robot, x@example.com",
        "GitHub, noreply@github.com",
        "Token, project_42_bot@noreply.gitlab.com",
        "Token, group_7_bot_0a1b@noreply.git.example.com",
        "'', builds@travis-ci.org"
    })
    void programsAreToldByNameOrAddress(String name, String email) {
        assertThat(Bots.isBot(name, email)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lindgren, ada@example.com",
        "Jan Bot, jan.bot@example.com",
        "Talbot, talbot@example.com",
        "Abbot, abbot@example.com",
        "R. Robot, robot@example.com",
        "Bot, name:Bot",
        "'', 12+ada@users.noreply.github.com"
    })
    void peopleAreNoPrograms(String name, String email) {
        assertThat(Bots.isBot(name, email)).isFalse();
    }
}
