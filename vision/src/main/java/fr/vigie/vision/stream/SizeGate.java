package fr.vigie.vision.stream;

import java.util.Arrays;

/**
 * Says from the sizes of packets alone whether something moves, against what this camera's quiet
 * packets have been. An encoder gives each place after a key frame its own usual size (the first
 * ones are larger, B-pictures smaller, rate control has its rhythm), so that each place has its own
 * baseline: the median of the last quiet ones. How far a quiet packet strays from it is measured by
 * the median absolute deviation. A single packet far above wakes, and so does a sum of small
 * excesses (a one-sided CUSUM, Page 1954). It learns from quiet packets only, and judges itself by
 * the groups in which something did move. Not thread-safe; the same packets give the same answers.
 */
final class SizeGate {

    /** So many quiet groups are remembered for each place. */
    private static final int GROUPS = 7;

    /** Places after this one are all alike. */
    private static final int PLACES = 128;

    /** So many strays are remembered to know their usual size. */
    private static final int STRAYS = 256;

    /** A camera is known after so many quiet packets... */
    private static final int ENOUGH_PACKETS = 24;

    /** ...of which there are so many of the same place. */
    private static final int ENOUGH_GROUPS = 2;

    /** The median absolute deviation of normal noise, times this, is its standard deviation. */
    private static final double OF_MAD = 1.4826;

    /** Usual strays, of the packet's usual size and in bytes, are never taken for less. */
    private static final double LEAST_STRAY = 0.015;

    /** What is added to a packet's usual size when strays are measured: a part of a key frame's. */
    private static final double OF_KEY_FRAME = 0.01;

    private static final double LEAST_BYTES = 60;

    /** A usual stray is never taken for less, bytes: a far person costs an encoder some dozens. */
    private static final double LEAST_SCALE = 6;

    /** The largest of a place's last quiet packets is so many usual strays above the median. */
    private static final double RANGE = 2;

    /** One packet that is so many usual strays above its baseline wakes. */
    private static final double ALONE = 9;

    /** What each packet has to exceed to add to the sum, and the sum that wakes. */
    private static final double SLACK = 1;

    private static final double SUM = 9;

    /** A stray counts no more than this: one spoilt packet is no movement... */
    private static final double MOST = 12;

    /** Where quiet packets stray by more than this share of their size, they say too little. */
    private static final double UNSTEADY = 0.5;

    /** A movement of fewer packets is not judged; of more, it is judged in parts. */
    private static final int LEAST_MOVEMENT = 10;

    private static final int JUDGED_AFTER = 60;

    /** What is left of a movement that was judged before is judged if it is longer than this. */
    private static final int LEAST_REST = 20;

    /** A movement is over once so many packets were quiet: a pause of less is part of it. */
    private static final int OVER_AFTER = 5;

    /** So many of the last movements are remembered, and so many of them may stay unseen. */
    private static final int JUDGED = 8;

    private static final int UNSEEN = 4;

    /** It is trusted while no more than one movement in so many stayed unseen. */
    private static final int UNSEEN_OF = 4;

    private final int[][] sizes = new int[PLACES][GROUPS];
    private final int[] known = new int[PLACES];
    private final double[] strays = new double[STRAYS];
    private final int[] packets = new int[PLACES * 4];
    private final int[] sorted = new int[GROUPS];
    private long strayCount;
    private double usualStray = LEAST_STRAY;
    private long learned;
    private int place;
    private int waiting;
    private int movement;
    private int quiet;
    private double sum;
    private boolean woke;
    private boolean inParts;
    private int seenBits;
    private int judged;

    /**
     * Takes in the next packet's size.
     *
     * @return whether it says that something moves; false while the camera is not known
     */
    boolean isMoving(boolean key, int bytes) {
        place = key ? 0 : Math.min(place + 1, PLACES - 1);
        if (key) {
            sum = 0;
        }
        if (waiting < packets.length) {
            packets[waiting++] = place << 24 | Math.min(bytes, (1 << 24) - 1);
        }
        int like = place;
        while (like > 0 && known[like] < ENOUGH_GROUPS) {
            // A group longer than any before: its end is like the end of those.
            like--;
        }
        if (!isKnown() || known[like] < ENOUGH_GROUPS || (like == 0 && !key)) {
            return false;
        }
        double usual = usual(like);
        double stray = (bytes - usual) / scale(like, usual);
        sum = Math.max(0, sum + Math.clamp(stray, -MOST, MOST) - SLACK);
        boolean moving = stray > ALONE || sum > SUM;
        woke |= moving;
        return moving;
    }

    /** Whether enough quiet packets have been seen to tell others from them. */
    boolean isKnown() {
        return learned >= ENOUGH_PACKETS;
    }

    /**
     * Whether this camera's sizes say enough to rely on: neither too restless, nor always alike.
     */
    boolean isTelling() {
        boolean steady = usualStray <= UNSTEADY;
        return steady && unseen() < UNSEEN;
    }

    private int unseen() {
        return judged - Integer.bitCount(seenBits);
    }

    /** Whether it has shown that it sees what moves: hardly any of the last movements escaped. */
    boolean isProven() {
        return judged > 0 && unseen() * UNSEEN_OF <= judged;
    }

    /** Nothing moved in the pictures of the packets since the last call: they are learned. */
    void wasQuiet() {
        quiet += waiting;
        if (quiet >= OVER_AFTER) {
            judge();
            inParts = false;
        }
        for (int i = 0; i < waiting; i++) {
            learn(packets[i] >>> 24, packets[i] & 0xffffff);
        }
        measureStrays();
        waiting = 0;
    }

    /** Something moved in the pictures of the packets since the last call. */
    void hasMoved() {
        quiet = 0;
        movement += waiting;
        if (movement > JUDGED_AFTER) {
            judge();
            inParts = true;
        }
        waiting = 0;
    }

    /** The packets since the last call say nothing either way. */
    void forget() {
        waiting = 0;
    }

    /** Holds the gate's own word against what really moved. */
    private void judge() {
        if (movement > (inParts ? LEAST_REST : LEAST_MOVEMENT) && isKnown()) {
            seenBits = (seenBits << 1 | (woke ? 1 : 0)) & (1 << JUDGED) - 1;
            judged = Math.min(judged + 1, JUDGED);
        }
        movement = 0;
        woke = false;
    }

    private void learn(int at, int bytes) {
        if (known[at] >= ENOUGH_GROUPS) {
            double usual = usual(at);
            strays[(int) (strayCount++ % STRAYS)] = Math.abs(bytes - usual) / measure(usual);
        }
        sizes[at][known[at] % GROUPS] = bytes;
        known[at]++;
        if (known[at] >= 2 * GROUPS) {
            known[at] -= GROUPS;
        }
        learned++;
    }

    private void measureStrays() {
        int n = (int) Math.min(strayCount, STRAYS);
        if (n < ENOUGH_PACKETS) {
            return;
        }
        double[] all = Arrays.copyOf(strays, n);
        Arrays.sort(all);
        usualStray = Math.max(LEAST_STRAY, OF_MAD * all[n / 2]);
    }

    /** What one usual stray is at a place, bytes: some places are more restless than others. */
    private double scale(int at, double usual) {
        int largest = 0;
        for (int i = 0; i < Math.min(known[at], GROUPS); i++) {
            largest = Math.max(largest, sizes[at][i]);
        }
        double own = (largest - usual) / RANGE;
        return Math.max(Math.max(LEAST_SCALE, own), usualStray * measure(usual));
    }

    /** Very small packets are not held to the byte. */
    private double measure(double usual) {
        double key = known[0] > 0 ? usual(0) : usual;
        return usual + OF_KEY_FRAME * key + LEAST_BYTES;
    }

    /** The median of a place's last quiet packets. */
    private double usual(int at) {
        int n = Math.min(known[at], GROUPS);
        System.arraycopy(sizes[at], 0, sorted, 0, n);
        Arrays.sort(sorted, 0, n);
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0;
    }
}
