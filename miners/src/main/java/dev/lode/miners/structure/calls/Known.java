package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What something stands for, and how that is known. */
record Known(Meaning meaning, CallRule rule) {

    static final Known NOTHING = new Known(Meaning.UNKNOWN, CallRule.NAME);

    static Known of(Meaning meaning, CallRule rule) {
        return meaning.isKnown() ? new Known(meaning, rule) : NOTHING;
    }

    boolean isKnown() {
        return meaning.isKnown();
    }

    /** Not surer than that. */
    Known by(CallRule other) {
        return isKnown() ? new Known(meaning, rule.and(other)) : this;
    }

    /** One of several: not surer than the least sure. */
    static Known either(List<Known> some) {
        List<Known> known = some.stream().filter(Known::isKnown).toList();
        CallRule rule = known.stream().map(Known::rule).reduce(CallRule.NAME, CallRule::and);
        return of(Meaning.either(known.stream().map(Known::meaning).toList()), rule);
    }

    /** What comes of each that it may be. */
    Known each(Function<Meaning, Known> step) {
        List<Known> results = new ArrayList<>();
        meaning.each().forEach(one -> results.add(step.apply(one).by(rule)));
        return either(results);
    }
}
