package fr.vigie.act;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An act that is about to end, or has ended.
 *
 * @param act the act
 * @param end when it ends
 * @param notice how near that is
 */
public record Deadline(Act act, Instant end, Notice notice) {

    /** How near an end is, the nearest first. */
    public enum Notice {
        ENDED(Duration.ZERO),
        SEVEN_DAYS(Duration.ofDays(7)),
        THIRTY_DAYS(Duration.ofDays(30));

        private final Duration before;

        Notice(Duration before) {
            this.before = before;
        }

        /** The nearest notice that an end deserves at an instant. */
        static Optional<Notice> of(Instant end, Instant at) {
            return Arrays.stream(values())
                    .filter(notice -> !at.isBefore(end.minus(notice.before)))
                    .findFirst();
        }
    }

    /** The acts that end within 30 days or have ended, the first to end first. */
    public static List<Deadline> of(List<Act> acts, Instant at) {
        return acts.stream()
                .flatMap(act ->
                        act.period().until().stream()
                                .flatMap(end ->
                                        Notice.of(end, at)
                                                .map(notice -> new Deadline(act, end, notice))
                                                .stream()))
                .sorted(
                        Comparator.comparing(Deadline::end)
                                .thenComparing(deadline -> deadline.act().number()))
                .toList();
    }
}
