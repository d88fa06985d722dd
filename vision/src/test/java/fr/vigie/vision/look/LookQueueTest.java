package fr.vigie.vision.look;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;
import fr.vigie.vision.frame.ColourPicture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who goes first, who is dropped, and what the close does. */
class LookQueueTest {

    private static final long LATER = 1_000;

    private final AtomicLong now = new AtomicLong();
    private final Gate gate = new Gate();

    @Test
    void the_urgent_go_first_then_who_needs_the_answer_sooner() throws Exception {
        try (LookQueue queue = new LookQueue(gate, now::get)) {
            var first = queue.ask(crop(1), 0, LATER);
            gate.awaitRun();
            var calm = queue.ask(crop(2), 0, LATER);
            var soon = queue.ask(crop(3), 0, LATER / 2);
            var urgent = queue.ask(crop(4), 2, LATER);
            gate.open();
            CompletableFuture.allOf(first, calm, soon, urgent).get(10, TimeUnit.SECONDS);
        }
        assertThat(gate.order).containsExactly(1, 4, 3, 2);
    }

    @Test
    void who_is_late_is_answered_without_a_look() throws Exception {
        try (LookQueue queue = new LookQueue(gate, now::get)) {
            var first = queue.ask(crop(1), 0, LATER);
            gate.awaitRun();
            var late = queue.ask(crop(2), 0, LATER);
            now.set(LATER + 1);
            gate.open();
            assertThat(first.get(10, TimeUnit.SECONDS)).isPresent();
            assertThat(late.get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(queue.counters(0, 0).dropped()).isEqualTo(1);
        }
    }

    @Test
    void a_full_queue_drops_the_least_urgent() throws Exception {
        try (LookQueue queue = new LookQueue(gate, now::get)) {
            var running = queue.ask(crop(0), 0, LATER);
            gate.awaitRun();
            List<CompletableFuture<Optional<List<Sight>>>> calm = new ArrayList<>();
            for (int i = 1; i <= LookQueue.MOST_WAITING; i++) {
                calm.add(queue.ask(crop(i), 0, LATER));
            }
            var urgent = queue.ask(crop(999), 2, LATER);
            assertThat(calm.getLast().get(10, TimeUnit.SECONDS)).isEmpty();
            gate.open();
            assertThat(urgent.get(10, TimeUnit.SECONDS)).isPresent();
            assertThat(running.get(10, TimeUnit.SECONDS)).isPresent();
        }
    }

    @Test
    void a_network_that_fails_answers_nobody_and_goes_on() throws Exception {
        gate.open();
        try (LookQueue queue = new LookQueue(gate, now::get)) {
            assertThat(queue.ask(crop(Gate.FAILS), 0, LATER).get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(queue.ask(crop(1), 0, LATER).get(10, TimeUnit.SECONDS)).isPresent();
            assertThat(queue.counters(0, 0).failed()).isEqualTo(1);
        }
    }

    @Test
    void closing_answers_who_waits_and_closes_the_network_last() throws Exception {
        LookQueue queue = new LookQueue(gate, now::get);
        var running = queue.ask(crop(1), 0, LATER);
        gate.awaitRun();
        var waiting = queue.ask(crop(2), 0, LATER);
        Thread closing = Thread.ofVirtual().start(queue::close);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(gate.closed).isFalse();
        gate.open();
        closing.join();
        assertThat(running.get(10, TimeUnit.SECONDS)).isPresent();
        assertThat(gate.closed).isTrue();
        assertThat(queue.ask(crop(3), 0, LATER).get(10, TimeUnit.SECONDS)).isEmpty();
    }

    /** A crop that carries its number. */
    private static Crop crop(int number) {
        return new Crop(
                new ColourPicture(1, 1, new int[] {number}), new Box(0, 0, 1, 1), Crop.Detail.FULL);
    }

    /** A network that stands still until it is opened. */
    private static final class Gate implements Looker {

        static final int FAILS = 7_777;

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);
        private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean closed;

        @Override
        public int mostAtOnce() {
            return 1;
        }

        @Override
        public List<List<Sight>> look(List<Crop> crops) throws NetworkException {
            begun.countDown();
            try {
                opened.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            int number = crops.getFirst().pixels().pixels()[0];
            if (number == FAILS) {
                throw new NetworkException("fails", new IllegalStateException());
            }
            order.add(number);
            return List.of(List.of(new Sight(LookClass.PERSON, 0.9, new Box(0, 0, 1, 1))));
        }

        void awaitRun() throws InterruptedException {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }

        void open() {
            opened.countDown();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
