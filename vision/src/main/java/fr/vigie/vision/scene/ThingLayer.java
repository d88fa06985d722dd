package fr.vigie.vision.scene;

/**
 * The look of settled still things, over the background: a pixel that shows its thing is at rest,
 * as one that shows the background is (layered background, Kim, Chalidabhongse, Harwood and Davis,
 * 2005).
 */
final class ThingLayer {

    /** A look follows from this difference on, Q7: four grey levels. */
    private static final int STEP = 4 << Background.Q;

    /** The thing that covers the pixel, its slot plus one; 0 for none. */
    final byte[] slot;

    /** Its luma there, in the background's light, unsigned. */
    final byte[] luma;

    ThingLayer(int width, int height) {
        slot = new byte[width * height];
        luma = new byte[width * height];
    }

    /** Whether the luma value (Q7) lies within a threshold (Q7) of the thing's there. */
    boolean explains(int p, int value, int threshold) {
        return slot[p] != 0 && Math.abs(value - ((luma[p] & 0xFF) << Background.Q)) <= threshold;
    }

    /** Follows slow change of a pixel that shows its thing, one grey level at a time. */
    void follow(int p, int value) {
        int d = value - ((luma[p] & 0xFF) << Background.Q);
        if (d > STEP) {
            luma[p]++;
        } else if (d < -STEP) {
            luma[p]--;
        }
    }

    /** Takes a thing away. */
    void remove(int s) {
        for (int p = 0; p < slot.length; p++) {
            if (slot[p] == s + 1) {
                slot[p] = 0;
            }
        }
    }

    /** Moves the looks into another light. */
    void rebase(double gain, double offset) {
        for (int p = 0; p < luma.length; p++) {
            if (slot[p] != 0) {
                luma[p] = (byte) Math.clamp(Math.round((luma[p] & 0xFF) * gain + offset), 0, 255);
            }
        }
    }
}
