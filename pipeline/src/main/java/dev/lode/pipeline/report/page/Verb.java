package dev.lode.pipeline.report.page;

/** One filter of the template language. */
@FunctionalInterface
interface Verb {

    /** @throws IllegalArgumentException when it is given what it cannot work on; the page then fails by name */
    Object apply(Object subject, Arguments arguments);
}
