package fr.vigie.camera;

/**
 * A picture source with a place, a stream address and a legal status. Immutable and thread-safe.
 *
 * @param id its short name
 * @param name its name for people
 * @param place where it hangs, in words; may be empty
 * @param source where its pictures come from
 * @param status its legal status
 */
public record Camera(
        CameraId id, String name, String place, SourceAddress source, LegalStatus status) {}
