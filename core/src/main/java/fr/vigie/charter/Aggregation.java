package fr.vigie.charter;

import java.time.Duration;

/**
 * How figures over many are made (requirement D-05).
 *
 * @param bucket the shortest time that one figure may stand for
 * @param least the smallest number that may be published
 * @param rounding figures are rounded to multiples of this
 * @param delay how long after its end a bucket may be published at the earliest
 */
public record Aggregation(Duration bucket, int least, int rounding, Duration delay) {

    /**
     * @throws IllegalArgumentException if a number is not positive
     */
    public Aggregation {
        if (!bucket.isPositive() || least < 1 || rounding < 1 || delay.isNegative()) {
            throw new IllegalArgumentException("figures need a bucket, a least number, a rounding");
        }
    }
}
