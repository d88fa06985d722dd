package fr.vigie.evaluation.theatre.stage;

/**
 * What a material says of one place of its surface. A scratch value that is filled again and again;
 * not thread-safe.
 */
public final class Texel {

    private float red;
    private float green;
    private float blue;

    /** Sets the colour, made lighter or darker by {@code factor}. */
    public void set(Colour colour, double factor) {
        red = (float) (colour.red() * factor);
        green = (float) (colour.green() * factor);
        blue = (float) (colour.blue() * factor);
    }

    /** Mixes a colour in; {@code share} 1 replaces what was there. */
    public void mix(Colour colour, double share) {
        red += (float) ((colour.red() - red) * share);
        green += (float) ((colour.green() - green) * share);
        blue += (float) ((colour.blue() - blue) * share);
    }

    /** Makes it lighter or darker. */
    public void scale(double factor) {
        red *= (float) factor;
        green *= (float) factor;
        blue *= (float) factor;
    }

    public float red() {
        return red;
    }

    public float green() {
        return green;
    }

    public float blue() {
        return blue;
    }
}
