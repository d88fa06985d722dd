package fr.vigie.access;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraGroup;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which cameras a right goes for. Immutable and thread-safe. */
public sealed interface Reach {

    /** No camera at all. */
    static Reach nowhere() {
        return new Groups(Set.of());
    }

    /** Every camera, those of no group and those to come included. */
    static Reach everywhere() {
        return new Everywhere();
    }

    /** All cameras. */
    record Everywhere() implements Reach {}

    /**
     * The cameras of some groups only.
     *
     * @param groups the groups; none for no camera
     */
    record Groups(Set<CameraGroup> groups) implements Reach {
        public Groups {
            groups = Set.copyOf(groups);
        }
    }

    /** The cameras of these groups; all of them where none is named. */
    static Reach ofGroups(Collection<CameraGroup> groups) {
        return groups.isEmpty() ? everywhere() : new Groups(Set.copyOf(groups));
    }

    /** Whether a camera is among them. */
    default boolean covers(Camera camera) {
        return switch (this) {
            case Everywhere() -> true;
            case Groups(var groups) -> camera.groups().stream().anyMatch(groups::contains);
        };
    }

    /** What the one or the other covers. */
    default Reach or(Reach other) {
        if (this instanceof Groups(var mine) && other instanceof Groups(var its)) {
            Set<CameraGroup> both = new HashSet<>(mine);
            both.addAll(its);
            return new Groups(both);
        }
        return everywhere();
    }

    /** The groups that it is limited to; none for all cameras. */
    default Set<CameraGroup> limits() {
        return switch (this) {
            case Everywhere() -> Set.of();
            case Groups(var groups) -> groups;
        };
    }
}
