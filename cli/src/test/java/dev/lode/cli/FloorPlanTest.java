package dev.lode.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveOnlyFinalFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.lode.spi.Analyzer;
import dev.lode.spi.Miner;

/** The floor plan of the house. An exception to a rule stands in the rule, with its reason. */
@AnalyzeClasses(
        packages = "dev.lode",
        importOptions = {DoNotIncludeTests.class, FloorPlanTest.WithoutTestKit.class})
class FloorPlanTest {

    /** The test kit, which comes as a jar of tests once it is packaged. */
    static final class WithoutTestKit implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/lode/testkit/");
        }
    }

    private static final DescribedPredicate<JavaClass> PLUGIN_ROOM =
            resideInAnyPackage("dev.lode.miners..", "dev.lode.analyzers..");

    private static final DescribedPredicate<JavaClass> SHARED_READING =
            resideInAnyPackage("dev.lode.miners.code..", "dev.lode.miners.jinja..", "dev.lode.sql..");

    private static final DescribedPredicate<JavaClass> SHARED_ANALYSIS =
            resideInAnyPackage("dev.lode.analyzers.history..", "dev.lode.analyzers.graphs..");

    // Rule 1: rooms know only what lies below them; no plugin knows another plugin.

    @ArchTest
    static final ArchRule THE_ONTOLOGY_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("dev.lode.ontology..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.lode..").and(not(resideInAPackage("dev.lode.ontology.."))));

    @ArchTest
    static final ArchRule THE_CONTRACT_KNOWS_THE_WORDS_ONLY = noClasses()
            .that()
            .resideInAPackage("dev.lode.spi..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.lode..")
                    .and(not(resideInAnyPackage("dev.lode.spi..", "dev.lode.ontology.."))));

    // Reading SQL is a language, not a plugin: it turns text into what it says, for miners and analyzers alike.
    @ArchTest
    static final ArchRule READING_SQL_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("dev.lode.sql..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.lode..").and(not(resideInAPackage("dev.lode.sql.."))));

    @ArchTest
    static final ArchRule PLUGINS_KNOW_THE_CONTRACT_ONLY = noClasses()
            .that(PLUGIN_ROOM)
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.lode.pipeline..", "dev.lode.cli.."));

    @ArchTest
    static final ArchRule NOBODY_COMPILES_AGAINST_A_PLUGIN =
            noClasses().that(not(PLUGIN_ROOM)).should().dependOnClassesThat(PLUGIN_ROOM);

    // What several miners need to read the same language is no miner: code holds the tree-sitter grammars and the
    // words of definitions and statements, for python, java and SQL; jinja renders templates, for dbt and for whoever
    // meets them. They know no miner, which the rule still asks of them, and hold none.
    @ArchTest
    static final ArchRule NO_MINER_KNOWS_ANOTHER = slices().matching("dev.lode.miners.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), SHARED_READING);

    // The template language stands in layers: values know nothing of what is built in, and that nothing of evaluation.
    @ArchTest
    static final ArchRule THE_TEMPLATE_LANGUAGE_HAS_LAYERS =
            slices().matching("dev.lode.miners.jinja.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SHARED_READING_HOLDS_NO_MINER =
            noClasses().that(SHARED_READING).should().implement(Miner.class);

    // Likewise what several analyzers need to read one history, commit by commit and scope by scope, and one graph of
    // modules.
    @ArchTest
    static final ArchRule NO_ANALYZER_KNOWS_ANOTHER = slices().matching("dev.lode.analyzers.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), SHARED_ANALYSIS);

    @ArchTest
    static final ArchRule SHARED_ANALYSIS_HOLDS_NO_ANALYZER =
            noClasses().that(SHARED_ANALYSIS).should().implement(Analyzer.class);

    @ArchTest
    static final ArchRule THE_ENGINE_DOES_NOT_KNOW_THE_DOOR = noClasses()
            .that()
            .resideInAPackage("dev.lode.pipeline..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.lode.cli..");

    // Rule 2: every library has one owner.

    @ArchTest
    static final ArchRule PICOCLI_BELONGS_TO_THE_DOOR = owner("picocli..", "dev.lode.cli..");

    @ArchTest
    static final ArchRule THE_SQL_PARSER_BELONGS_TO_THE_READING_OF_SQL = owner("net.sf.jsqlparser..", "dev.lode.sql..");

    @ArchTest
    static final ArchRule THE_BOLT_DRIVER_BELONGS_TO_THE_GRAPH = owner("org.neo4j..", "dev.lode.pipeline.graph..");

    @ArchTest
    static final ArchRule THE_EMBEDDED_ENGINE_BELONGS_TO_THE_GRAPH =
            owner("com.arcadedb..", "dev.lode.pipeline.graph..");

    @ArchTest
    static final ArchRule JINJA_BELONGS_TO_THE_REPORT = owner("com.hubspot..", "dev.lode.pipeline.report..");

    @ArchTest
    static final ArchRule JGIT_BELONGS_TO_THE_CHECKOUT_AND_THE_GIT_MINER =
            owner("org.eclipse.jgit..", "dev.lode.pipeline.checkout..", "dev.lode.miners.git..");

    @ArchTest
    static final ArchRule LAYING_OUT_AND_DRAWING_BELONG_TO_THE_IMAGES = noClasses()
            .that(not(resideInAPackage("dev.lode.pipeline.report.image..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.elk..", "java.awt..");

    // YAML and JSON that a person writes are read where they mean something: the ontology's in its own room, the
    // dbt, package and project files in their miners, what the TypeScript compiler is told of where modules are beside
    // the code that asks for them, notebooks beside the code that they hold, style.yml and the heads of templates in
    // the report, which also reads back the manifest that it wrote. Envelopes and all other JSON that Lode writes are
    // staging's.
    @ArchTest
    static final ArchRule THE_JSON_CODEC_BELONGS_TO_STAGING = owner(
            "com.fasterxml.jackson..",
            "dev.lode.pipeline.staging..",
            "dev.lode.ontology..",
            "dev.lode.pipeline.report..",
            "dev.lode.miners.dbt..",
            "dev.lode.miners.dependencies..",
            "dev.lode.miners.paths..",
            "dev.lode.miners.runtimes..",
            "dev.lode.miners.structure..",
            "dev.lode.miners.code..");

    // Rule 3: plugins are values.

    @ArchTest
    static final ArchRule PLUGINS_ARE_FINAL = classes()
            .that()
            .implement(Miner.class)
            .or()
            .implement(Analyzer.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould(haveOnlyFinalFields());

    // Patience counts the processor time of one thread, and decides only that a whole text is given up: no count of its
    // steps tells what a parser takes to find its way out of errors.
    @ArchTest
    static final ArchRule PLUGINS_USE_NO_CLOCK_ENVIRONMENT_THREAD_OUTPUT_OR_LOGGER = noClasses()
            .that(PLUGIN_ROOM.or(resideInAPackage("dev.lode.sql..")))
            .and()
            .doNotHaveFullyQualifiedName("dev.lode.miners.code.Patience")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.util.logging..", "java.lang.System..", "org.slf4j..", "java.util.concurrent..")
                    .or(DescribedPredicate.describe(
                            "a thread or a clock",
                            type -> type.isEquivalentTo(Thread.class)
                                    || type.isAssignableTo(java.time.Clock.class)
                                    || type.getPackageName().equals("java.lang.management"))))
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(name("printStackTrace")));

    @ArchTest
    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .callMethod(System.class, "exit", int.class);

    // Sealed interfaces are as closed as final classes. LodeException is sealed for its families, and abstract
    // contracts are what plugins implement.
    @ArchTest
    static final ArchRule WORDS_AND_CONTRACT_ARE_CLOSED = classes()
            .that()
            .resideInAnyPackage("dev.lode.ontology..", "dev.lode.spi..")
            .and()
            .arePublic()
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(JavaModifier.FINAL);

    private static ArchRule owner(String library, String... rooms) {
        return noClasses()
                .that(not(resideInAnyPackage(rooms)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
