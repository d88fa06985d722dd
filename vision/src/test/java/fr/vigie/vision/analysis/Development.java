package fr.vigie.vision.analysis;

import fr.vigie.vision.frame.Frame;
import java.util.Random;

/** Makes another picture of a picture: what a mirrored, darker, noisier camera would have seen. */
sealed interface Development {

    /** An empty frame of the size of the result. */
    default Frame frameFor(Frame original) {
        return new Frame(original.width(), original.height());
    }

    void develop(Frame from, Frame to);

    /** Other light and colour, and noise of its own. */
    record Light(double gain, double offset, double saturation, double noise)
            implements Development {

        @Override
        public void develop(Frame from, Frame to) {
            Random random = new Random(from.time().micros());
            for (int p = 0; p < from.luma().length; p++) {
                double grain = noise == 0 ? 0 : noise * random.nextGaussian();
                to.luma()[p] = level((from.luma()[p] & 0xFF) * gain + offset + grain);
            }
            for (int c = 0; c < from.blue().length; c++) {
                to.blue()[c] = level(128 + ((from.blue()[c] & 0xFF) - 128) * saturation);
                to.red()[c] = level(128 + ((from.red()[c] & 0xFF) - 128) * saturation);
            }
        }

        private static byte level(double value) {
            return (byte) Math.clamp(Math.round(value), 0, 255);
        }
    }

    /** Left and right exchanged. */
    record Mirrored() implements Development {

        @Override
        public void develop(Frame from, Frame to) {
            mirror(from.luma(), to.luma(), from.width());
            mirror(from.blue(), to.blue(), from.width() / 2);
            mirror(from.red(), to.red(), from.width() / 2);
        }

        private static void mirror(byte[] from, byte[] to, int width) {
            for (int p = 0; p < from.length; p++) {
                to[p - p % width + width - 1 - p % width] = from[p];
            }
        }
    }

    /** A smaller picture: pixels, all even, are cut off on each side. */
    record Cropped(int left, int top, int right, int bottom) implements Development {

        @Override
        public Frame frameFor(Frame original) {
            return new Frame(original.width() - left - right, original.height() - top - bottom);
        }

        @Override
        public void develop(Frame from, Frame to) {
            crop(from.luma(), from.width(), to.luma(), to.width(), left, top);
            crop(from.blue(), from.width() / 2, to.blue(), to.width() / 2, left / 2, top / 2);
            crop(from.red(), from.width() / 2, to.red(), to.width() / 2, left / 2, top / 2);
        }

        private static void crop(
                byte[] from, int fromWidth, byte[] to, int toWidth, int left, int top) {
            for (int row = 0; row < to.length / toWidth; row++) {
                System.arraycopy(from, (row + top) * fromWidth + left, to, row * toWidth, toWidth);
            }
        }
    }
}
