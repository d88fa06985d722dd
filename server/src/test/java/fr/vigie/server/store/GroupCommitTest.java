package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final int THREADS = 8;
    private static final int CHANGES = 50;

    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();

    @Test
    void threads_that_go_on_writing_share_their_commits() throws Exception {
        GroupCommit commits =
                new GroupCommit(group -> {
                    // A commit lasts until everybody who can wait does: the next group has them.
                    waitUntil(() -> asked.get() - done.get() == THREADS - finished.get());
                    groups.add(group.size());
                    group.forEach(this::settle);
                });

        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                threads.execute(() -> {
                    for (int i = 0; i < CHANGES; i++) {
                        int number = asked.incrementAndGet();
                        assertThat(commits.write(() -> number)).isEqualTo(number);
                    }
                    finished.incrementAndGet();
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(groups.stream().mapToInt(Integer::intValue).sum()).isEqualTo(THREADS * CHANGES);
        assertThat(groups.size()).isLessThan(THREADS * CHANGES / 2);
    }

    @Test
    void a_change_that_fails_fails_for_its_own_thread_alone() {
        GroupCommit commits =
                new GroupCommit(group ->
                        group.forEach(change -> {
                            try {
                                change.run();
                                change.commit();
                            } catch (IllegalStateException e) {
                                change.fail(e);
                            }
                        }));

        assertThatThrownBy(() ->
                        commits.write(() -> {
                            throw new IllegalStateException("full");
                        }))
                .hasMessage("full");
        assertThat(commits.write(() -> commits.write(() -> "within"))).isEqualTo("within");
    }

    @Test
    void who_is_interrupted_while_waiting_gets_the_answer_and_hears_of_it_afterwards()
            throws Exception {
        AtomicInteger kept = new AtomicInteger();
        GroupCommit commits =
                new GroupCommit(group -> {
                    waitUntil(() -> asked.get() == 2);
                    group.forEach(this::settle);
                });
        Thread leader = Thread.ofPlatform().start(() -> commits.write(kept::incrementAndGet));
        AtomicInteger answer = new AtomicInteger();
        Thread waiter =
                Thread.ofPlatform()
                        .start(() -> {
                            answer.set(commits.write(kept::incrementAndGet));
                            answer.addAndGet(Thread.currentThread().isInterrupted() ? 100 : 0);
                        });
        waiter.interrupt();
        asked.set(2);
        waiter.join(Duration.ofSeconds(30));
        leader.join(Duration.ofSeconds(30));

        assertThat(kept.get()).isEqualTo(2);
        assertThat(answer.get()).isBetween(101, 102);
    }

    private void settle(PendingChange<?> change) {
        change.run();
        done.incrementAndGet();
        change.commit();
    }

    private static void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
