package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.vision.stream.Turns.Turn;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Streams compute in turns. */
class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void as_many_compute_at_a_time_as_there_are_turns() throws Exception {
        Turns turns = new Turns(2, LONG);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Thread[] streams = new Thread[8];
        for (int i = 0; i < streams.length; i++) {
            streams[i] =
                    Thread.ofPlatform()
                            .start(() -> {
                                Turn turn = turns.of();
                                for (int picture = 0; picture < 50; picture++) {
                                    turn.take();
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    Thread.onSpinWait();
                                    now.decrementAndGet();
                                    turn.giveUp();
                                }
                            });
        }
        for (Thread stream : streams) {
            stream.join();
        }
        assertThat(most).hasValueBetween(1, 2);
    }

    @Test
    void a_stream_that_hangs_in_its_turn_holds_up_the_others_for_a_moment_only() throws Exception {
        Turns turns = new Turns(1, Duration.ofMillis(20));
        turns.of().take();
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofPlatform()
                .start(() -> {
                    Turn turn = turns.of();
                    turn.take();
                    turn.giveUp();
                    over.countDown();
                });
        assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void who_went_on_without_a_turn_gives_none_back() {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        Turn first = turns.of();
        first.take();
        Turn second = turns.of();
        second.take();
        second.giveUp();
        Turn third = turns.of();
        third.take();
        third.giveUp();
        first.giveUp();
        first.giveUp();

        assertThat(turns.free()).isOne();
    }

    @Test
    void an_interrupted_stream_goes_on_and_stays_interrupted() throws Exception {
        Turns turns = new Turns(1, LONG);
        turns.of().take();
        CountDownLatch seen = new CountDownLatch(1);
        Thread stream =
                Thread.ofPlatform()
                        .start(() -> {
                            turns.of().take();
                            if (Thread.currentThread().isInterrupted()) {
                                seen.countDown();
                            }
                        });
        stream.interrupt();
        assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
