package fr.vigie.vision.scene;

import java.util.Arrays;

/**
 * Has the background learn a change of much at once, a lamp for instance, once it is over: what
 * looks different now and is nobody known is the change. Shapes that were silhouettes before stay
 * as they are, with what they put down meanwhile; the background behind them and the looks of still
 * things move into the new light. Times are milliseconds. No allocation. Not thread-safe.
 */
final class LightChange {

    /** How long a pixel has to have been steady to be learned. */
    private static final int STEADY = 400;

    /** A shape of which this share was a silhouette before is that one. */
    private static final double CARRIED = 0.25;

    /** A smaller change of light is left to the background itself. */
    private static final double LEAST_GAIN = 0.05;

    private final Relight relight;
    private final int[] held = new int[Blobs.MOST + 1];
    private final boolean[] carried = new boolean[Blobs.MOST + 1];

    LightChange(int width, int height) {
        relight = new Relight(width, height);
    }

    /**
     * Learns the change.
     *
     * @param owner per pixel the silhouette of before the change, see {@link Silhouettes}
     */
    void learn(
            Picture picture,
            Background background,
            ChangeMask mask,
            Blobs blobs,
            Steadiness steadiness,
            ThingLayer layer,
            byte[] owner,
            long now) {
        blobs.find(mask.codes, mask.rows());
        findCarried(blobs, owner);
        relight.begin();
        for (int p = 0; p < owner.length; p++) {
            boolean free = owner[p] == 0 && layer.slot[p] == 0;
            if (!free || carried[blobs.labels[p]]) {
                continue;
            }
            int before = background.luma[p];
            if (mask.codes[p] == ChangeMask.SAME) {
                relight.see(p, before, before);
            } else if ((int) now - steadiness.since[p] >= STEADY) {
                relight.see(p, before, steadiness.look(p));
                background.learn(p, steadiness.look(p) >> Background.Q, picture);
                mask.codes[p] = ChangeMask.SAME;
            }
        }
        relight.finish();
        relightHidden(background, blobs, layer, owner);
    }

    private void findCarried(Blobs blobs, byte[] owner) {
        Arrays.fill(held, 0);
        for (int p = 0; p < owner.length; p++) {
            held[blobs.labels[p]] += owner[p] != 0 ? 1 : 0;
        }
        carried[0] = false;
        for (int b = 0; b < blobs.count; b++) {
            carried[b + 1] = held[b + 1] >= CARRIED * blobs.area[b];
        }
    }

    private void relightHidden(Background background, Blobs blobs, ThingLayer layer, byte[] owner) {
        for (int p = 0; p < owner.length; p++) {
            boolean hidden = owner[p] != 0 || carried[blobs.labels[p]];
            if (!hidden && layer.slot[p] == 0) {
                continue;
            }
            double gain = relight.gainAt(p);
            if (Math.abs(gain - 1) < LEAST_GAIN) {
                continue;
            }
            background.relight(p, gain);
            if (layer.slot[p] != 0) {
                layer.luma[p] = (byte) Math.min(Math.round((layer.luma[p] & 0xFF) * gain), 255);
            }
        }
    }
}
