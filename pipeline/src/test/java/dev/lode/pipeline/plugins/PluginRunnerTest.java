package dev.lode.pipeline.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.testkit.RecordingSink;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** BAD-INPUTS C15, what a plugin may do wrong while it runs. */
class PluginRunnerTest {

    private final PluginRunner runner = new PluginRunner(Duration.ofSeconds(30));
    private final RecordingSink sink = new RecordingSink();

    @Test
    void passesOnWhatAPluginSays() throws InterruptedException {
        Optional<PluginRunner.Failure> failure =
                runner.run("good", sink, out -> out.emit(Node.of(Keys.repository("r"))));
        assertThat(failure).isEmpty();
        assertThat(sink.facts()).containsExactly(Node.of(Keys.repository("r")));
    }

    @Test
    void turnsAnExceptionIntoAnIssue() throws InterruptedException {
        Optional<PluginRunner.Failure> failure = runner.run("bad", sink, out -> {
            throw new IllegalStateException("no luck\nsecond line");
        });
        assertThat(failure.orElseThrow().issue().code()).isEqualTo("PLUGIN_FAILED");
        assertThat(failure.orElseThrow().issue().message())
                .isEqualTo("plugin bad failed, its facts are left out: java.lang.IllegalStateException: no luck");
    }

    @Test
    void survivesAStackOverflow() throws InterruptedException {
        assertThat(runner.run("deep", sink, out -> overflow(0))
                        .orElseThrow()
                        .issue()
                        .message())
                .contains("StackOverflowError");
    }

    private static long overflow(long depth) {
        return overflow(depth + 1) + depth;
    }

    @Test
    void survivesAnErrorOfTheMachine() throws InterruptedException {
        Optional<PluginRunner.Failure> failure = runner.run("greedy", sink, out -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(failure.orElseThrow().issue().message()).contains("OutOfMemoryError");
    }

    @Test
    void givesUpOnAPluginThatNeverEndsAndTakesNothingMoreFromIt() throws InterruptedException {
        CountDownLatch revoked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Optional<PluginRunner.Failure> failure = new PluginRunner(Duration.ofMillis(100)).run("sleepy", sink, out -> {
            boolean waiting = true;
            while (waiting) {
                try {
                    revoked.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    waiting = revoked.getCount() > 0;
                }
            }
            try {
                out.emit(Node.of(Keys.repository("late")));
            } finally {
                ended.countDown();
            }
        });
        revoked.countDown();
        ended.await();
        assertThat(failure.orElseThrow().issue().code()).isEqualTo("PLUGIN_TIMEOUT");
        assertThat(sink.facts()).isEmpty();
    }
}
