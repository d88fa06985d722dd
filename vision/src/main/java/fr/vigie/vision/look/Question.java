package fr.vigie.vision.look;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One crop that waits for the network.
 *
 * @param crop what is to be looked at
 * @param priority the higher one goes first
 * @param deadline nanoseconds of the queue's clock after which nobody wants the answer
 * @param number counts the questions, so that equals keep their order
 * @param answer what was seen; empty if nobody looked
 */
record Question(
        Crop crop,
        int priority,
        long deadline,
        long number,
        CompletableFuture<Optional<List<Sight>>> answer) {

    /** The most urgent first. Nanoseconds may wrap: only their difference counts. */
    static final Comparator<Question> URGENCY =
            Comparator.comparingInt(Question::priority)
                    .reversed()
                    .thenComparing((a, b) -> Long.signum(a.deadline - b.deadline))
                    .thenComparingLong(Question::number);

    boolean isLate(long now) {
        return deadline - now < 0;
    }

    void unanswered() {
        answer.complete(Optional.empty());
    }
}
