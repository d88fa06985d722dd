package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Vector;

/**
 * Something that one sees through and that may sway: leaves, a fence. A small picture of its own
 * with the share that it covers of each pixel.
 */
final class Veil {

    final Extent extent;
    final int width;
    final int height;
    final float[] share;
    final float[] red;
    final float[] green;
    final float[] blue;

    /** How much of the sun its surface takes. */
    final float[] sun;

    /** Metres along the camera's axis. */
    final float[] depth;

    /** Where lamps light it from. */
    final Vector middle;

    /** By how many pixels it may sway; 0 for what is fixed. */
    final double swayPixels;

    Veil(Extent extent, Vector middle, double swayPixels) {
        this.extent = extent;
        this.middle = middle;
        this.swayPixels = swayPixels;
        width = Math.max(0, extent.right() - extent.left());
        height = Math.max(0, extent.bottom() - extent.top());
        int n = width * height;
        share = new float[n];
        red = new float[n];
        green = new float[n];
        blue = new float[n];
        sun = new float[n];
        depth = new float[n];
    }
}
