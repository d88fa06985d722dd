package fr.vigie.vision.look.pack;

import java.util.Optional;

/**
 * How a network wants its picture: size, order of the colours, how a crop is fitted, and the
 * arithmetic that makes a value out of a byte: {@code (byte · scale - mean) / deviation}.
 *
 * @param name the graph's name for its input
 * @param width pixels
 * @param height pixels
 * @param order of the colours' planes
 * @param fit how a crop of another shape is fitted
 * @param pad the byte that fills what the crop leaves empty, 0 to 255
 * @param scale what every byte is multiplied by first
 * @param mean of red, green, blue, in the network's order
 * @param deviation of the same, none of them 0
 * @param glance the smaller size in which a first look is enough where it finds what is asked; a
 *     quarter of the pixels costs a quarter of the time
 */
public record InputFormat(
        String name,
        int width,
        int height,
        Order order,
        Fit fit,
        int pad,
        double scale,
        Three mean,
        Three deviation,
        Optional<Size> glance) {

    /** A size of pictures, pixels. */
    public record Size(int width, int height) {}

    /** Used in one size only. */
    public InputFormat(
            String name,
            int width,
            int height,
            Order order,
            Fit fit,
            int pad,
            double scale,
            Three mean,
            Three deviation) {
        this(name, width, height, order, fit, pad, scale, mean, deviation, Optional.empty());
    }

    /** The order of the three planes. */
    public enum Order {
        RGB,
        BGR
    }

    /** How a crop whose sides have another ratio is fitted. */
    public enum Fit {
        /** Ratio kept, at the top left; the rest is padded. */
        LETTERBOX_TOP_LEFT,
        /** Ratio kept, in the middle; the rest is padded. */
        LETTERBOX_CENTRE,
        /** Both sides stretched. */
        STRETCH
    }

    /** One figure a plane, in the network's order. */
    public record Three(double first, double second, double third) {

        /** The same for all planes. */
        public static Three of(double value) {
            return new Three(value, value, value);
        }

        /** The figure of a plane, 0 to 2. */
        public double get(int plane) {
            return switch (plane) {
                case 0 -> first;
                case 1 -> second;
                default -> third;
            };
        }
    }

    /** The same with a smaller size for first looks. */
    public InputFormat withGlance(Size size) {
        return sized(width, height, Optional.of(size));
    }

    /** How the picture of a first look is wanted; empty where all looks are alike. */
    public Optional<InputFormat> glancing() {
        return glance.map(size -> sized(size.width(), size.height(), Optional.empty()));
    }

    private InputFormat sized(int newWidth, int newHeight, Optional<Size> newGlance) {
        return new InputFormat(
                name, newWidth, newHeight, order, fit, pad, scale, mean, deviation, newGlance);
    }

    /** How many values one picture has. */
    public int values() {
        return 3 * width * height;
    }
}
