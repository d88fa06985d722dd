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
        return new Colour(linear(rgb >> 16), linear(rgb >> 8), linear(rgb));
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

    /**
     * The linear light of what a screen shows.
     *
     * @param screen 0 to 1
     */
    public static double toLight(double screen) {
        return screen <= 0.04045 ? screen / 12.92 : StrictMath.pow((screen + 0.055) / 1.055, 2.4);
    }

    /**
     * What a screen shows for a linear light.
     *
     * @param light 0 to 1
     */
    public static double toScreen(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    }

    private static float linear(int value) {
        return (float) toLight((value & 255) / 255.0);
    }
}
