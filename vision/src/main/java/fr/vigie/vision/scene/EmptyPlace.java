package fr.vigie.vision.scene;

import java.util.Arrays;

/**
 * What a place looks like with nobody in it, and what differs from that now: a second background
 * with a long memory, because a crowd stands where it is for longer than the scene's own background
 * remembers. Nothing that differs is followed. What was covered at the start is learned as soon as
 * it is seen free for longer than it was covered; later a new look has to stay, unmoved, many times
 * as long as the old one was seen: a crowd that stands for an hour on a place that was empty for
 * some minutes is not taken for the place. It takes in four pictures a second. No allocation after
 * its construction. Not thread-safe.
 */
final class EmptyPlace {

    /** The least time between two pictures that it looks at, milliseconds. */
    private static final int PERIOD = 190;

    /** From this gap on nothing before counts. */
    private static final int GAP = 30_000;

    /** A place seen free for this long is known, milliseconds. */
    private static final int KNOWN = 2000;

    /** A new look of a known place has to stay this many times as long as the old one was seen. */
    private static final int STUBBORN = 30;

    /** What was seen free counts no more than this, milliseconds. */
    private static final int MOST_SUPPORT = 240_000;

    private static final int MARGIN = 400;

    /** The clock of what was seen free is set back when it comes to this, milliseconds. */
    private static final int CLOCK_ENDS = 1 << 30;

    /** What of a sample's surroundings has to be covered for it to be covered as well, of 8. */
    private static final int ENCLOSED = 6;

    final Picture picture;

    /** Not 0 where something stands before the empty place, at half size, small gaps closed. */
    final byte[] covered;

    private final byte[] before;
    final ChangeMask mask;
    private final Background background;
    private final ToneFit tone;
    private final Steadiness steadiness;
    private final LightTest light;
    private final ThingLayer noThings;
    private final byte[] held;

    /** Per row of samples whether any is covered. */
    private final boolean[] coveredRows;

    /**
     * When, by a clock of its own, a place would have had to begin to be seen free, to have been
     * seen for as long as it was: while it is free nothing has to be done.
     */
    private final int[] freeSince;

    private int clock;
    private boolean started;
    private long now;
    private long begun;

    EmptyPlace(int width, int height) {
        picture = new Picture(width, height);
        mask = new ChangeMask(width, height);
        background = new Background(width, height);
        tone = new ToneFit(width, height);
        steadiness = new Steadiness(width, height);
        light = new LightTest(width, height);
        noThings = new ThingLayer(width, height);
        held = new byte[width * height];
        covered = new byte[width / 2 * (height / 2)];
        before = new byte[covered.length];
        coveredRows = new boolean[height / 2];
        freeSince = new int[width * height];
    }

    /** When it looked last, milliseconds. */
    long lookedAt() {
        return now;
    }

    /** How long it has known the place, milliseconds. */
    long knownFor() {
        return now - begun;
    }

    /** Takes in what the scene's picture took in, or passes it over. */
    void observe(Picture seen, long time) {
        if (started && time >= now && time - now < PERIOD) {
            return;
        }
        picture.share(seen);
        if (!started || time < now || time - now > GAP) {
            begin(time);
            return;
        }
        int elapsed = (int) (time - now);
        now = time;
        tone.fit(picture, background.luma, held);
        if (!tone.isNone()) {
            picture.bring(tone.table());
        }
        steadiness.observe(picture, background, now);
        mask.compare(picture, background, noThings);
        mask.explain(light, picture, background);
        // People who come and go make no place restless: else a crowd would hide itself.
        mask.clean(background, held, false);
        remember(elapsed);
        background.follow(picture, mask.codes, held, noThings.slot, elapsed / 1000.0, 1, false);
        cover();
    }

    /** Clothes as bright as the ground leave holes that no ground is to be seen through. */
    private void cover() {
        int across = picture.width / 2;
        int down = picture.height / 2;
        for (int y = 0; y < down; y++) {
            coveredRows[y] = coverRow(y, across);
        }
        System.arraycopy(covered, 0, before, 0, covered.length);
        for (int y = 1; y < down - 1; y++) {
            if (coveredRows[y - 1] || coveredRows[y] || coveredRows[y + 1]) {
                closeRow(y, across);
            }
        }
    }

    /** Whether any sample of a row is covered. */
    private boolean coverRow(int y, int across) {
        ChangedRows rows = mask.rows();
        Arrays.fill(covered, y * across, (y + 1) * across, (byte) 0);
        boolean any = false;
        int row = 2 * y * picture.width;
        int end = Math.min((rows.right(2 * y) + 1) / 2, across);
        for (int x = rows.left(2 * y) / 2; x < end; x++) {
            if (mask.codes[row + 2 * x] >= ChangeMask.WEAK) {
                covered[y * across + x] = 1;
                any = true;
            }
        }
        return any;
    }

    private void closeRow(int y, int across) {
        for (int s = y * across + 1, end = (y + 1) * across - 1; s < end; s++) {
            if (before[s] == 0 && around(s, across) >= ENCLOSED) {
                covered[s] = 1;
            }
        }
    }

    private int around(int s, int across) {
        return before[s - across - 1]
                + before[s - across]
                + before[s - across + 1]
                + before[s - 1]
                + before[s + 1]
                + before[s + across - 1]
                + before[s + across]
                + before[s + across + 1];
    }

    private void begin(long time) {
        started = true;
        now = time;
        begun = time;
        tone.reset();
        background.start(picture);
        steadiness.start(picture, time);
        mask.clear();
        Arrays.fill(covered, (byte) 0);
        Arrays.fill(held, (byte) 0);
        Arrays.fill(freeSince, 0);
        clock = 0;
    }

    private void remember(int elapsed) {
        if (clock > CLOCK_ENDS) {
            setBack();
        }
        clock += elapsed;
        byte[] codes = mask.codes;
        for (int from = 0; from < codes.length; from += 8) {
            if (Eight.areZero(codes, from, codes.length)) {
                Eight.set(held, from, 0);
            } else {
                for (int p = from; p < Math.min(from + 8, codes.length); p++) {
                    boolean differs = codes[p] >= ChangeMask.WEAK;
                    if (differs) {
                        hold(p, elapsed);
                    }
                    held[p] = (byte) (differs ? 1 : 0);
                }
            }
        }
    }

    /** A place is covered: its time does not go on, and a look that stays is learned. */
    private void hold(int p, int elapsed) {
        int free = clock - elapsed - freeSince[p];
        int support = held[p] == 0 ? Math.min(free, MOST_SUPPORT) : free;
        int seen = (int) now - steadiness.since[p];
        int needed = support < KNOWN ? support : support * STUBBORN;
        if (seen > needed + MARGIN) {
            background.learn(p, steadiness.look(p) >> Background.Q, picture);
            support = seen;
            mask.codes[p] = ChangeMask.SAME;
        }
        freeSince[p] = clock - support;
    }

    private void setBack() {
        for (int p = 0; p < freeSince.length; p++) {
            int support = clock - freeSince[p];
            freeSince[p] = -(held[p] == 0 ? Math.min(support, MOST_SUPPORT) : support);
        }
        clock = 0;
    }
}
