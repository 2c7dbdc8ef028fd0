package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D05. */
class WorkspaceLockTest {

    @TempDir
    Path workspace;

    @Test
    void secondProcessIsToldWhoHoldsItAndAKilledHolderIsReplacedWithAWarning() throws Exception {
        Process holder = ChildProcess.start("", Hold.class, workspace.toString());
        assertThat(holder.getInputStream().read()).as("it holds the lock").isEqualTo('h');
        assertThatThrownBy(() -> WorkspaceLock.acquire(workspace))
                .isInstanceOf(LodeException.Locked.class)
                .hasMessageContaining("process " + holder.pid() + " on host ");
        holder.destroyForcibly().waitFor();
        try (WorkspaceLock lock = WorkspaceLock.acquire(workspace)) {
            assertThat(lock.brokenHolder().orElseThrow()).startsWith("process " + holder.pid() + " on host ");
        }
    }

    @Test
    void secondRunInOneProcessIsRefusedToo() {
        try (WorkspaceLock first = WorkspaceLock.acquire(workspace)) {
            assertThat(first.brokenHolder()).isEmpty();
            assertThatThrownBy(() -> WorkspaceLock.acquire(workspace)).isInstanceOf(LodeException.Locked.class);
        }
        try (WorkspaceLock next = WorkspaceLock.acquire(workspace)) {
            assertThat(next.brokenHolder()).isEmpty();
        }
    }

    /** Takes the lock and waits to be killed. */
    static final class Hold {

        public static void main(String... arguments) throws Exception {
            WorkspaceLock.acquire(Path.of(arguments[0]));
            System.out.print("h");
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
