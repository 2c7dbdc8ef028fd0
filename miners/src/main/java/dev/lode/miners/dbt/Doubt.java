package dev.lode.miners.dbt;

import java.util.Locale;

/** Why a dependency that a text holds may not be one that dbt makes of it, under the settings that the repository states. */
enum Doubt {

    /** It is one. */
    NONE(1),
    /** The name is that of another project of the repository. */
    OTHER_PROJECT(0.8),
    /** It stands behind the place up to which the template could be read. */
    UNREAD_REST(0.7),
    /** It stands in a branch that dbt does not take. */
    UNRENDERED_BRANCH(0.5),
    /** The name is given to a macro of a package that is not in the repository. */
    ABSENT_MACRO(0.5),
    /** Several other projects of the repository have the name. */
    SEVERAL_PROJECTS(0.4),
    /** What it names is disabled. */
    DISABLED_TARGET(0.4),
    /** What needs it is disabled. */
    DISABLED_MODEL(0.4),
    /** Another file defines a model of the name, and dbt takes that. */
    OTHER_DEFINITION(0.3);

    /** 0 to 1. */
    final double confidence;

    Doubt(double confidence) {
        this.confidence = confidence;
    }

    /** As the property {@code rule} says it. */
    String rule() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stronger of two; of equal ones the first. */
    Doubt and(Doubt other) {
        return other.confidence < confidence ? other : this;
    }
}
