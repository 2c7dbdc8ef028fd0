package dev.lode.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.OntologyFile;
import dev.lode.ontology.RelationshipTypes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactCheckTest {

    private static final NodeKey COMMIT = Keys.commit("c");
    private static final NodeKey PERSON = Keys.person("Ada", "ada@example.com");

    static Stream<Arguments> facts() {
        Evidence stated = Evidence.resolved();
        Relationship needs = Relationship.of(
                RelationshipTypes.DEPENDS_ON, Keys.repository("a"), Keys.library("pkg:pypi/requests"), stated);
        return Stream.of(
                arguments("", Node.of(COMMIT).with("parents", 1)),
                arguments("", Relationship.of(RelationshipTypes.AUTHORED, PERSON, COMMIT, stated)),
                arguments("", needs.with("kind", "library").with("declared_in", "pom.xml")),
                arguments("", Node.of(COMMIT).with("subject", "😀")),
                arguments("unknown_type", Node.of(NodeKey.of("Tabelle").and("name", "x"))),
                arguments("unknown_type", Relationship.of("KNOWS", PERSON, PERSON, stated)),
                arguments("unknown_type", Relationship.of(RelationshipTypes.AUTHORED, PERSON, NodeKey.of("X"), stated)),
                arguments("wrong_key", Node.of(NodeKey.of(NodeTypes.COMMIT))),
                arguments("wrong_key", Node.of(COMMIT.and("repository", "a"))),
                arguments(
                        "wrong_key", Relationship.of(RelationshipTypes.AUTHORED, PERSON, NodeKey.of("Commit"), stated)),
                arguments("no_variant", Relationship.of(RelationshipTypes.AUTHORED, COMMIT, PERSON, stated)),
                arguments("missing_property", needs.with("kind", "library")),
                arguments("unknown_property", Node.of(COMMIT).with("rid", "x")),
                arguments("unknown_property", needs.with("kind", "library").with("evidence", "resolved")),
                arguments("wrong_type", Node.of(COMMIT).with("parents", 1.0)),
                arguments("wrong_type", Node.of(NodeKey.of(NodeTypes.COMMIT).and("sha", 7))),
                arguments("wrong_type", Node.of(Keys.column("t", "c")).with("tests", "unique")),
                arguments("too_long", Node.of(Keys.commit("c".repeat(8193)))),
                arguments("too_long", Node.of(COMMIT).with("subject", "s".repeat((1 << 20) + 1))),
                arguments("too_long", Node.of(Keys.column("t", "c")).with("tests", List.of("s".repeat(1 << 20)))),
                arguments("not_text", Node.of(COMMIT).with("subject", "half \udc00")),
                arguments("not_text", Node.of(Keys.commit("\ud83dx"))));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void saysWhatIsWrong(String reason, Fact fact) {
        assertThat(new FactCheck(OntologyFile.builtIn())
                        .problem(fact)
                        .map(FactCheck.Problem::reason)
                        .orElse(""))
                .isEqualTo(reason);
    }
}
