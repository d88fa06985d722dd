package fr.vigie.evaluation.theatre.stage;

/**
 * A colour in linear light: the share of red, green and blue that a surface gives back, or the
 * strength of a light.
 *
 * @param red 0 or more
 * @param green 0 or more
 * @param blue 0 or more
 */
public record Colour(float red, float green, float blue) {

    /** White, or a light of strength one. */
    public static final Colour WHITE = new Colour(1, 1, 1);

    /** A grey that gives back the same share of each. */
    public static Colour ofGrey(double share) {
        return new Colour((float) share, (float) share, (float) share);
    }

    /** A colour as screens write it: {@code 0xRRGGBB}, sRGB (IEC 61966-2-1). */
    public static Colour ofScreen(int rgb) {
        return new Colour(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    public Colour times(double factor) {
        return new Colour(
                (float) (red * factor), (float) (green * factor), (float) (blue * factor));
    }

    public Colour plus(Colour other) {
        return new Colour(red + other.red, green + other.green, blue + other.blue);
    }

    /** The product, channel by channel: a surface of this colour under that light. */
    public Colour under(Colour light) {
        return new Colour(red * light.red, green * light.green, blue * light.blue);
    }

    private static float linear(int value) {
        double v = value / 255.0;
        return (float) (v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4));
    }
}
