package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;

/** Moves the picture by a pixel or more, as a mast that sways in two directions. */
final class Shake implements PictureFilter {

    private final double reach;
    private final double swaysPerSecond;
    private byte[] kept = new byte[0];

    /**
     * @param reach how far it goes to each side, pixels of the reduced picture
     */
    Shake(double reach, double swaysPerSecond) {
        this.reach = reach;
        this.swaysPerSecond = swaysPerSecond;
    }

    @Override
    public void apply(Frame picture) {
        double turn = 2 * Math.PI * swaysPerSecond * picture.time().seconds();
        double x = reach * Math.sin(turn);
        double y = reach * Math.sin(0.73 * turn + 1);
        move(picture.luma(), picture.width(), x, y);
        move(picture.blue(), picture.width() / 2, x / 2, y / 2);
        move(picture.red(), picture.width() / 2, x / 2, y / 2);
    }

    private void move(byte[] plane, int width, double dx, double dy) {
        if (kept.length < plane.length) {
            kept = new byte[plane.length];
        }
        System.arraycopy(plane, 0, kept, 0, plane.length);
        int height = plane.length / width;
        for (int y = 0, p = 0; y < height; y++) {
            for (int x = 0; x < width; x++, p++) {
                plane[p] = (byte) Math.round(at(x + dx, y + dy, width, height));
            }
        }
    }

    /** The value between four pixels, in proportion to how near they are. */
    private double at(double x, double y, int width, int height) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double above =
                between(level(left, top, width, height), level(left + 1, top, width, height), x);
        double below =
                between(
                        level(left, top + 1, width, height),
                        level(left + 1, top + 1, width, height),
                        x);
        return between(above, below, y);
    }

    private static double between(double low, double high, double position) {
        return low + (position - Math.floor(position)) * (high - low);
    }

    private double level(int x, int y, int width, int height) {
        return kept[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)] & 0xFF;
    }
}
