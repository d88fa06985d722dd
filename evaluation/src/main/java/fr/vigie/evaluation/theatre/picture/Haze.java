package fr.vigie.evaluation.theatre.picture;

/**
 * Fog: with each stretch of way half of the light is lost and the fog's own comes instead
 * (Koschmieder's law). Not thread-safe.
 */
final class Haze {

    private static final double FARTHEST = 400;

    private final double halfMetres;
    private float light;

    /**
     * @param halfMetres after which half of the light is lost; 0 for clear air
     */
    Haze(double halfMetres) {
        this.halfMetres = halfMetres;
    }

    boolean isThere() {
        return halfMetres > 0;
    }

    /** Takes over how light the fog is now. */
    void follow(Illumination lights) {
        light = lights.sky().green() * 0.55f + lights.sun().green() * 0.2f + 0.004f;
    }

    /** How light the fog itself is. */
    float light() {
        return light;
    }

    /** The share of the light that is lost over a way. */
    double lost(double metres) {
        return isThere() ? 1 - StrictMath.pow(0.5, Math.min(FARTHEST, metres) / halfMetres) : 0;
    }
}
