package dev.lode.pipeline.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.spi.Checkout;
import dev.lode.spi.Worker;
import dev.lode.testkit.FolderCheckout;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Checkout#spread} promises, with threads to spare. */
class SharingCheckoutTest {

    private static Checkout checkout(SpareThreads spare) {
        return new SharingCheckout(FolderCheckout.of(Map.of()), spare);
    }

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }

    /** Remembers which threads worked, on what, and that each was closed. */
    private static final class Witness {
        private final Set<Integer> done = ConcurrentHashMap.newKeySet();
        private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
        private final AtomicInteger open = new AtomicInteger();

        Worker<Integer> worker(Worker<Integer> inner) {
            Thread thread = Thread.currentThread();
            open.incrementAndGet();
            return new Worker<>() {
                @Override
                public void work(Integer item) {
                    assertThat(Thread.currentThread()).isSameAs(thread);
                    threads.add(thread);
                    inner.work(item);
                    done.add(item);
                }

                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        }
    }

    @Test
    void everyItemIsDoneOnceByAsManyThreadsAsThereAre() {
        Witness witness = new Witness();
        CyclicBarrier threeAtOnce = new CyclicBarrier(3);
        checkout(new SpareThreads(2)).spread(numbers(99), () -> witness.worker(item -> await(threeAtOnce)));
        assertThat(witness.done).hasSize(99);
        assertThat(witness.threads).hasSize(3).contains(Thread.currentThread());
        assertThat(witness.open).hasValue(0);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theCallingThreadWorksAloneWhenAllOthersReadRepositories() {
        SpareThreads threads = new SpareThreads(4);
        threads.reserve(5);
        Witness witness = new Witness();
        checkout(threads).spread(numbers(99), () -> witness.worker(item -> {}));
        assertThat(witness.done).hasSize(99);
        assertThat(witness.threads).containsExactly(Thread.currentThread());
    }

    @Test
    void aRepositoryThatIsReadLeavesItsThreadToTheOthersAtOnce() {
        SpareThreads threads = new SpareThreads(2);
        threads.reserve(2);
        CyclicBarrier twoAtOnce = new CyclicBarrier(2);
        Witness witness = new Witness();
        checkout(threads)
                .spread(
                        numbers(12),
                        () -> witness.worker(item -> {
                            if (item == 1) {
                                threads.release();
                            } else if (item > 1) {
                                await(twoAtOnce);
                            }
                        }));
        assertThat(witness.threads).hasSize(2);
    }

    @Test
    void aHelperGivesItsThreadBack() {
        SpareThreads threads = new SpareThreads(1);
        for (int time = 0; time < 3; time++) {
            Witness witness = new Witness();
            CyclicBarrier twoAtOnce = new CyclicBarrier(2);
            checkout(threads).spread(numbers(20), () -> witness.worker(item -> await(twoAtOnce)));
            assertThat(witness.threads).hasSize(2);
        }
    }

    @Test
    void theWorkIsAskedByOneThreadAtATime() {
        AtomicInteger asking = new AtomicInteger();
        Iterator<Integer> numbers = numbers(2000);
        Iterator<Integer> jealous = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return alone(numbers::hasNext);
            }

            @Override
            public Integer next() {
                return alone(numbers::next);
            }

            private <R> R alone(java.util.function.Supplier<R> question) {
                assertThat(asking.incrementAndGet()).isEqualTo(1);
                R answer = question.get();
                asking.decrementAndGet();
                return answer;
            }
        };
        Witness witness = new Witness();
        checkout(new SpareThreads(3)).spread(jealous, () -> witness.worker(item -> Thread.yield()));
        assertThat(witness.done).hasSize(2000);
    }

    @Test
    void whatAHelperThrowsEndsAllAndIsThrownAsItWas() {
        Thread caller = Thread.currentThread();
        IllegalArgumentException thrown = new IllegalArgumentException("no luck");
        CountDownLatch failed = new CountDownLatch(1);
        Witness witness = new Witness();
        assertThatThrownBy(() -> checkout(new SpareThreads(1))
                        .spread(
                                numbers(Integer.MAX_VALUE),
                                () -> witness.worker(item -> {
                                    if (Thread.currentThread() != caller) {
                                        failed.countDown();
                                        throw thrown;
                                    }
                                    await(failed);
                                })))
                .isSameAs(thrown);
        assertThat(witness.open).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatTheWorkThrowsIsThrownAsItWas() {
        IllegalStateException thrown = new IllegalStateException("the disk is gone");
        Iterator<Integer> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw thrown;
            }

            @Override
            public Integer next() {
                throw new AssertionError();
            }
        };
        assertThatThrownBy(() -> checkout(new SpareThreads(1)).spread(broken, () -> item -> {}))
                .isSameAs(thrown);
    }

    @Test
    void nobodyGoesOnWhenThePluginsTimeIsOver() throws InterruptedException {
        ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
        CountDownLatch over = new CountDownLatch(1);
        String code = new PluginRunner(Duration.ofMillis(300))
                .run("slow", new dev.lode.testkit.RecordingSink(), sink -> {
                    try {
                        checkout(new SpareThreads(1)).spread(numbers(Integer.MAX_VALUE), () -> {
                            threads.add(Thread.currentThread());
                            return item -> Thread.onSpinWait();
                        });
                    } finally {
                        over.countDown();
                    }
                })
                .orElseThrow()
                .issue()
                .code();
        assertThat(code).isEqualTo("PLUGIN_TIMEOUT");
        await(over);
        for (Thread thread : List.copyOf(threads)) {
            thread.join(30_000);
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(threads).hasSize(2);
    }
}
