package fr.vigie.camera;

/**
 * The name of a group of cameras, by which somebody's reach is limited: a district, a building, a
 * site. A camera may be in several.
 *
 * @param value of the same form as a {@link CameraId}
 */
public record CameraGroup(String value) implements Comparable<CameraGroup> {

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public CameraGroup {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a name of a camera group: " + value);
        }
    }

    /** Whether the text may name a group. */
    public static boolean isValid(String value) {
        return CameraId.isValid(value);
    }

    @Override
    public int compareTo(CameraGroup other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
