package fr.vigie.server.register;

import fr.vigie.camera.MapPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Points on a plain grid, north up, one scale both ways: there is no plan of any town in the
 * program, and none is fetched from anywhere.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param metresAcross how many metres its width stands for, rounded
 * @param dots the points in their order
 */
record RegisterMap(int width, int height, long metresAcross, List<Dot> dots) {

    private static final int SIZE = 1000;
    private static final double MARGIN = 0.12;
    private static final double METRES_PER_DEGREE = 111_320;

    /** A town's single camera, or two at one corner, still get some street around them. */
    private static final double LEAST_METRES = 200;

    RegisterMap {
        dots = List.copyOf(dots);
    }

    /**
     * A point.
     *
     * @param number its camera's number, from 1
     * @param x from the left
     * @param y from the top
     */
    record Dot(int number, long x, long y) {}

    /**
     * The grid for some cameras.
     *
     * @param points beside their numbers, from 1
     */
    static RegisterMap of(List<Numbered> points) {
        Collection<MapPoint> places = points.stream().map(Numbered::point).toList();
        double south = places.stream().mapToDouble(MapPoint::latitude).min().orElse(0);
        double north = places.stream().mapToDouble(MapPoint::latitude).max().orElse(0);
        double west = places.stream().mapToDouble(MapPoint::longitude).min().orElse(0);
        double east = places.stream().mapToDouble(MapPoint::longitude).max().orElse(0);
        double perEast = METRES_PER_DEGREE * Math.cos(Math.toRadians((south + north) / 2));
        double across = Math.max((east - west) * perEast, LEAST_METRES);
        double up = Math.max((north - south) * METRES_PER_DEGREE, LEAST_METRES);
        double metres = Math.max(across, up) / (1 - 2 * MARGIN);
        double middleEast = (west + east) / 2;
        double middleNorth = (south + north) / 2;
        List<Dot> dots = new ArrayList<>();
        for (Numbered one : points) {
            double x = (one.point().longitude() - middleEast) * perEast / metres;
            double y = (middleNorth - one.point().latitude()) * METRES_PER_DEGREE / metres;
            dots.add(
                    new Dot(
                            one.number(),
                            Math.round(SIZE * (0.5 + x)),
                            Math.round(SIZE * (0.5 + y))));
        }
        return new RegisterMap(SIZE, SIZE, Math.round(metres), dots);
    }

    /**
     * A camera's place.
     *
     * @param number its number in the list, from 1
     * @param point where it hangs
     */
    record Numbered(int number, MapPoint point) {}

    /** The width in words: {@code 640 m} or {@code 2,4 km}. */
    String scale(Locale locale) {
        return metresAcross < 1000
                ? metresAcross + " m"
                : String.format(locale, "%.1f km", metresAcross / 1000.0);
    }
}
