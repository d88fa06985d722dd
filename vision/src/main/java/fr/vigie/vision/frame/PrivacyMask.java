package fr.vigie.vision.frame;

import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import java.util.Arrays;
import java.util.List;

/**
 * Blackens the parts of every picture that nobody may look at, people and program alike: before the
 * scene is analysed and before any still is made. Whatever a side of a polygon touches is black,
 * and one pixel around it, so that nothing shows through where pictures are made smaller. Not
 * thread-safe.
 */
public final class PrivacyMask {

    private static final byte BLACK = 16;
    private static final byte GREY = (byte) 128;

    private final List<Polygon> polygons;
    private Raster reduced = new Raster(0, 0, new boolean[0]);
    private Raster coloured = new Raster(0, 0, new boolean[0]);

    /** Which pixels of a picture of one size are covered. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Raster(int width, int height, boolean[] covered) {
        boolean isFor(int w, int h) {
            return width == w && height == h;
        }
    }

    /**
     * @param polygons what is covered; none covers nothing
     */
    public PrivacyMask(List<Polygon> polygons) {
        this.polygons = List.copyOf(polygons);
    }

    /** Blackens a frame: luma 16, no colour. */
    public void cover(Frame frame) {
        if (polygons.isEmpty()) {
            return;
        }
        if (!reduced.isFor(frame.width(), frame.height())) {
            reduced = raster(frame.width(), frame.height());
        }
        int width = frame.width();
        boolean[] covered = reduced.covered();
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                frame.luma()[i] = BLACK;
                int half = i / width / 2 * (width / 2) + i % width / 2;
                frame.blue()[half] = GREY;
                frame.red()[half] = GREY;
            }
        }
    }

    /** Blackens a picture in colour. */
    public void cover(ColourPicture picture) {
        if (polygons.isEmpty()) {
            return;
        }
        if (!coloured.isFor(picture.width(), picture.height())) {
            coloured = raster(picture.width(), picture.height());
        }
        boolean[] covered = coloured.covered();
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                picture.pixels()[i] = 0;
            }
        }
    }

    private Raster raster(int width, int height) {
        boolean[] inside = new boolean[width * height];
        for (Polygon polygon : polygons) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    inside[y * width + x] |=
                            polygon.contains((x + 0.5) / width, (y + 0.5) / height);
                }
            }
            outline(polygon, width, height, inside);
        }
        return new Raster(width, height, widened(inside, width, height));
    }

    /** Every pixel that a side passes through. */
    private static void outline(Polygon polygon, int width, int height, boolean[] inside) {
        List<Point> points = polygon.points();
        for (int i = 0; i < points.size(); i++) {
            Point from = points.get(i);
            Point to = points.get((i + 1) % points.size());
            double across = Math.abs(to.x() - from.x()) * width;
            double down = Math.abs(to.y() - from.y()) * height;
            int steps = 1 + (int) Math.ceil(2 * Math.max(across, down));
            for (int step = 0; step <= steps; step++) {
                double share = (double) step / steps;
                int x = (int) ((from.x() + share * (to.x() - from.x())) * width);
                int y = (int) ((from.y() + share * (to.y() - from.y())) * height);
                inside[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)] = true;
            }
        }
    }

    private static boolean[] widened(boolean[] inside, int width, int height) {
        boolean[] wide = Arrays.copyOf(inside, inside.length);
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                int x = i % width;
                int y = i / width;
                for (int near = Math.max(0, y - 1); near <= Math.min(height - 1, y + 1); near++) {
                    int left = near * width + Math.max(0, x - 1);
                    int right = near * width + Math.min(width - 1, x + 1);
                    Arrays.fill(wide, left, right + 1, true);
                }
            }
        }
        return wide;
    }
}
