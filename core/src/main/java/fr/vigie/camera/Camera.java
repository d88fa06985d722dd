package fr.vigie.camera;

import java.util.Set;

/**
 * A picture source with a place, a stream address and a legal status. Immutable and thread-safe.
 *
 * @param id its short name
 * @param name its name for people
 * @param place where it hangs, in words; may be empty
 * @param source where its pictures come from
 * @param status its legal status
 * @param groups the groups that it is in; in none, only those who reach all cameras see it
 */
public record Camera(
        CameraId id,
        String name,
        String place,
        SourceAddress source,
        LegalStatus status,
        Set<CameraGroup> groups) {

    public Camera {
        groups = Set.copyOf(groups);
    }

    /** A camera in no group. */
    public Camera(
            CameraId id, String name, String place, SourceAddress source, LegalStatus status) {
        this(id, name, place, source, status, Set.of());
    }

    /** The same camera in these groups. */
    public Camera in(Set<CameraGroup> others) {
        return new Camera(id, name, place, source, status, others);
    }
}
