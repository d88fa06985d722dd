package fr.vigie.look;

/**
 * What a network saw that its verdict rests on.
 *
 * @param what one of the closed set
 * @param score the network's own score, 0 to 1; no probability
 */
public record Seen(LookClass what, double score) {

    /**
     * @throws IllegalArgumentException if the score is no number from 0 to 1
     */
    public Seen {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1, got " + score);
        }
    }
}
