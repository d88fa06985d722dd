package fr.vigie.camera;

/**
 * Where a camera hangs, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record MapPoint(double latitude, double longitude) {

    /** The largest latitude. */
    public static final double MOST_LATITUDE = 90;

    /** The largest longitude. */
    public static final double MOST_LONGITUDE = 180;

    /**
     * @throws IllegalArgumentException if there is no such place
     */
    public MapPoint {
        if (!(Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE)) {
            throw new IllegalArgumentException("no place: " + latitude + ", " + longitude);
        }
    }
}
