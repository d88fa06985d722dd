package fr.vigie.vision.scene;

import fr.vigie.vision.frame.Frame;
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

    private final int[] support;
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
        support = new int[width * height];
    }

    /** When it looked last, milliseconds. */
    long lookedAt() {
        return now;
    }

    /** How long it has known the place, milliseconds. */
    long knownFor() {
        return now - begun;
    }

    /** Takes in a picture, or passes it over. */
    void observe(Frame frame, long time) {
        if (started && time >= now && time - now < PERIOD) {
            return;
        }
        picture.take(frame);
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
        for (int s = 0; s < covered.length; s++) {
            int p = s / across * 2 * picture.width + s % across * 2;
            covered[s] = (byte) (mask.codes[p] >= ChangeMask.WEAK ? 1 : 0);
        }
        System.arraycopy(covered, 0, before, 0, covered.length);
        for (int y = 1; y < down - 1; y++) {
            for (int s = y * across + 1, end = (y + 1) * across - 1; s < end; s++) {
                if (before[s] == 0 && around(s, across) >= ENCLOSED) {
                    covered[s] = 1;
                }
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
        Arrays.fill(support, 0);
    }

    private void remember(int elapsed) {
        for (int p = 0; p < support.length; p++) {
            if (mask.codes[p] < ChangeMask.WEAK) {
                support[p] = Math.min(support[p] + elapsed, MOST_SUPPORT);
                held[p] = 0;
                continue;
            }
            int seen = (int) now - steadiness.since[p];
            int needed = support[p] < KNOWN ? support[p] : support[p] * STUBBORN;
            if (seen > needed + MARGIN) {
                background.learn(p, steadiness.look(p) >> Background.Q, picture);
                support[p] = seen;
                mask.codes[p] = ChangeMask.SAME;
            }
            held[p] = 1;
        }
    }
}
