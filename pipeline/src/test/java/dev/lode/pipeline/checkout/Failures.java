package dev.lode.pipeline.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How tests of checkouts ask for a failure. */
final class Failures {

    private Failures() {}

    /** Fails unless the call fails as a repository does, with this code; else says all that it failed with. */
    static void assertFailure(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LodeException.Repository.class,
                        e -> assertThat(e.code() + ": " + e.getMessage() + " " + e.hint())
                                .startsWith(code + ": "));
    }
}
