package dev.lode.miners.runtimes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All spellings of an image meet in one name, and its tag says what runs in it only where that is a custom. */
class ImageReferenceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    python, docker.io/library/python, latest
                    library/python:3.11, docker.io/library/python, 3.11
                    docker.io/library/python:3.11, docker.io/library/python, 3.11
                    index.docker.io/library/python:3.11, docker.io/library/python, 3.11
                    team/app:1.0, docker.io/team/app, 1.0
                    localhost/app, localhost/app, latest
                    registry.example.com:5000/team/app, registry.example.com:5000/team/app, latest
                    registry.example.com:5000/team/app:1.0, registry.example.com:5000/team/app, 1.0
                    node@sha256:0a1b, docker.io/library/node, sha256:0a1b
                    node:20@sha256:0a1b, docker.io/library/node, 20
                    'python:${VERSION:-3.11}', docker.io/library/python, '${VERSION:-3.11}'
                    """)
    void anImageHasItsRegistryAndATag(String written, String name, String version) {
        ImageReference image = ImageReference.of(written);
        assertThat(image.name()).isEqualTo(name);
        assertThat(image.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    python:3.11-slim, python 3.11
                    bitnami/node:20.11, node 20.11
                    eclipse-temurin:21-jre-alpine, java 21
                    openjdk:8u292-jdk, java 8
                    maven:3.9-eclipse-temurin-17, java 17
                    gradle:8.5-jdk21-alpine, java 21
                    mcr.microsoft.com/devcontainers/python:1-3.11-bullseye, python 3.11
                    mcr.microsoft.com/dotnet/sdk:8.0, dotnet 8.0
                    apache/airflow:2.8.1-python3.11, python 3.11
                    """)
    void anImageThatIsNamedForARuntimePromisesIt(String written, String runtime) {
        assertThat(ImageReference.of(written).promises())
                .hasValueSatisfying(promised ->
                        assertThat(promised.name() + " " + promised.version()).isEqualTo(runtime));
    }

    @ParameterizedTest
    @CsvSource({"python:slim", "somebody/python:3.11", "postgres:16", "maven:3.9", "registry.example.com/python:7"})
    void otherImagesPromiseNothing(String written) {
        assertThat(ImageReference.of(written).promises()).isEmpty();
    }
}
