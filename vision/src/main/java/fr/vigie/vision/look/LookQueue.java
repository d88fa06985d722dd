package fr.vigie.vision.look;

import fr.vigie.look.LookCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The one queue before the one network: the urgent first, then who needs the answer sooner; several
 * together where the network takes several. Who would be too late is answered without a look.
 * Bounded and thread-safe. Owns its thread and the looker, and closes them in this order.
 */
final class LookQueue implements AutoCloseable {

    /** Two seconds of work for a network of 30 ms: who comes after would be late in any case. */
    static final int MOST_WAITING = 64;

    private final Looker looker;
    private final LongSupplier nanoClock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Question> waiting = new PriorityQueue<>(Question.URGENCY);
    private final Thread thread;

    // Guarded by the lock.
    private boolean closed;
    private long asked;
    private long answered;
    private long dropped;
    private long failed;
    private long runs;
    private long nanos;

    /**
     * @param looker closed by the queue
     * @param nanoClock nanoseconds since some moment, as {@link System#nanoTime}
     */
    LookQueue(Looker looker, LongSupplier nanoClock) {
        this.looker = looker;
        this.nanoClock = nanoClock;
        thread = Thread.ofPlatform().name("second-look").daemon().start(this::run);
    }

    /** The queue's clock. */
    long now() {
        return nanoClock.getAsLong();
    }

    /**
     * Asks what is seen in a crop. Returns at once.
     *
     * @param deadline of the queue's clock
     * @return what was seen; empty if nobody looked
     */
    CompletableFuture<Optional<List<Sight>>> ask(Crop crop, int priority, long deadline) {
        lock.lock();
        try {
            Question question =
                    new Question(crop, priority, deadline, asked++, new CompletableFuture<>());
            if (closed) {
                question.unanswered();
                return question.answer();
            }
            waiting.add(question);
            if (waiting.size() > MOST_WAITING) {
                dropLeastUrgent();
            }
            changed.signal();
            return question.answer();
        } finally {
            lock.unlock();
        }
    }

    private void dropLeastUrgent() {
        waiting.stream()
                .max(Question.URGENCY)
                .ifPresent(last -> {
                    waiting.remove(last);
                    dropped++;
                    last.unanswered();
                });
    }

    private void run() {
        for (List<Question> next = await(); !next.isEmpty(); next = await()) {
            answer(next);
        }
    }

    /** The next questions that are not late; none when the queue was closed. */
    private List<Question> await() {
        lock.lock();
        try {
            List<Question> next = new ArrayList<>();
            while (next.isEmpty() && !closed) {
                while (next.size() < looker.mostAtOnce() && !waiting.isEmpty()) {
                    Question question = waiting.remove();
                    if (question.isLate(now())) {
                        dropped++;
                        question.unanswered();
                    } else {
                        next.add(question);
                    }
                }
                if (next.isEmpty()) {
                    changed.awaitUninterruptibly();
                }
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void answer(List<Question> questions) {
        long start = now();
        try {
            List<List<Sight>> seen = looker.look(questions.stream().map(Question::crop).toList());
            count(questions.size(), 0, now() - start);
            for (int i = 0; i < seen.size(); i++) {
                questions.get(i).answer().complete(Optional.of(seen.get(i)));
            }
        } catch (NetworkException | RuntimeException e) {
            // The next one may go well; a camera without a second look still raises its alerts.
            count(0, questions.size(), now() - start);
            questions.forEach(Question::unanswered);
        }
    }

    private void count(int looked, int failures, long took) {
        lock.lock();
        try {
            answered += looked;
            failed += failures;
            nanos += took;
            runs++;
        } finally {
            lock.unlock();
        }
    }

    /** What was done so far; candidates are counted elsewhere. */
    LookCounters counters(long candidates, long unlooked) {
        lock.lock();
        try {
            return new LookCounters(
                    candidates,
                    unlooked,
                    asked,
                    answered,
                    dropped,
                    failed,
                    runs,
                    nanos / 1e9,
                    waiting.size());
        } finally {
            lock.unlock();
        }
    }

    /** Answers all that wait without a look, lets the run of now end, and closes the looker. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.forEach(Question::unanswered);
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        looker.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
