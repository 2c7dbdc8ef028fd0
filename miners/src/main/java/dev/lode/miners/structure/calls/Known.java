package dev.lode.miners.structure.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What something stands for, and how that is known. */
record Known(Meaning meaning, Rule rule) {

    static final Known NOTHING = new Known(Meaning.UNKNOWN, Rule.NAME);

    static Known of(Meaning meaning, Rule rule) {
        return meaning.isKnown() ? new Known(meaning, rule) : NOTHING;
    }

    boolean isKnown() {
        return meaning.isKnown();
    }

    /** Not surer than that. */
    Known by(Rule other) {
        return isKnown() ? new Known(meaning, rule.and(other)) : this;
    }

    /** One of several: not surer than the least sure. */
    static Known either(List<Known> some) {
        List<Known> known = some.stream().filter(Known::isKnown).toList();
        Rule rule = known.stream().map(Known::rule).reduce(Rule.NAME, Rule::and);
        return of(Meaning.either(known.stream().map(Known::meaning).toList()), rule);
    }

    /** What comes of each that it may be. */
    Known each(Function<Meaning, Known> step) {
        List<Known> results = new ArrayList<>();
        meaning.each().forEach(one -> results.add(step.apply(one).by(rule)));
        return either(results);
    }
}
