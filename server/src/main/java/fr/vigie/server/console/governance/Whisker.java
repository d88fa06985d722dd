package fr.vigie.server.console.governance;

import fr.vigie.statistics.ScoreInterval;

/**
 * A share with its interval on a scale from 0 to 1, as it is drawn: a dot on a line.
 *
 * @param value the share
 * @param low the lower end of its interval
 * @param high the upper end
 */
record Whisker(double value, double low, double high) {

    private static final double LEFT = 6;
    private static final double WIDTH = 188;

    static Whisker of(double value, ScoreInterval interval) {
        return new Whisker(value, interval.low(), interval.high());
    }

    /** Where the dot stands. */
    public long at() {
        return place(value);
    }

    /** Where the line begins. */
    public long from() {
        return place(low);
    }

    /** Where it ends. */
    public long to() {
        return place(high);
    }

    private static long place(double share) {
        return Math.round(LEFT + WIDTH * share);
    }
}
