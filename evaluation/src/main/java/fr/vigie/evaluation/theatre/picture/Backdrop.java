package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Vector;

/**
 * What each pixel of an empty stage shows: its surface and how much of each light reaches it. All
 * arrays have {@code width * height} values, rows from the top. Filled once by {@link
 * BackdropPainter}, then only read.
 */
final class Backdrop {

    final int width;
    final int height;

    /** Share of light that the surface gives back. */
    final float[] red;

    final float[] green;
    final float[] blue;

    /**
     * Light of the sky that reaches the surface, 0 to 1; more where the pixel is the sky itself.
     */
    final float[] sky;

    /** Light of the sun that reaches the surface past all solids, 0 to 1. */
    final float[] sun;

    /** The share of the sun's light that leaves let through on its way, 0 to 1. */
    final float[] leaves;

    /** For each lamp its light on the surface. */
    final float[][] lamps;

    /** For each lamp what its bulb and its halo add to the pixel, whatever the surface. */
    final float[][] halos;

    /** Metres along the camera's axis; very far where the sky is. */
    final float[] depth;

    /** Where the surface is. */
    final float[] x;

    final float[] y;
    final float[] z;

    /** The surface's normal; (0, 0, 0) for the sky. */
    final float[] normalX;

    final float[] normalY;
    final float[] normalZ;

    private final boolean[] ground;

    Backdrop(int width, int height, int lampCount) {
        this.width = width;
        this.height = height;
        int n = width * height;
        red = new float[n];
        green = new float[n];
        blue = new float[n];
        sky = new float[n];
        sun = new float[n];
        leaves = new float[n];
        lamps = new float[lampCount][n];
        halos = new float[lampCount][n];
        depth = new float[n];
        x = new float[n];
        y = new float[n];
        z = new float[n];
        normalX = new float[n];
        normalY = new float[n];
        normalZ = new float[n];
        ground = new boolean[n];
    }

    /** Whether the pixel shows the ground. */
    boolean isGround(int pixel) {
        return ground[pixel];
    }

    void setPlace(int pixel, Vector place, Vector normal, double depthMetres) {
        x[pixel] = (float) place.x();
        y[pixel] = (float) place.y();
        z[pixel] = (float) place.z();
        normalX[pixel] = (float) normal.x();
        normalY[pixel] = (float) normal.y();
        normalZ[pixel] = (float) normal.z();
        depth[pixel] = (float) depthMetres;
        ground[pixel] = place.y() < 0.02 && normal.y() > 0.5;
    }
}
