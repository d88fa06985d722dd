package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Place;
import java.util.List;

/**
 * An actor as it stands at one moment, ready to be drawn.
 *
 * @param place the middle of its foot, by which figures hide one another
 * @param footRadius metres around it that touch the ground
 * @param parts its pieces
 */
record Figure(Place place, double footRadius, List<Part> parts) {
    Figure {
        parts = List.copyOf(parts);
    }

    /** How high it is lifted off the ground, metres. */
    double lift() {
        double least = Double.MAX_VALUE;
        for (Part part : parts) {
            least = Math.min(least, part.middle().y());
        }
        return Math.max(0, least - 0.35);
    }

    /** The same as a mirror on the ground shows it. */
    Figure mirrored() {
        return new Figure(place, footRadius, parts.stream().map(Part::mirrored).toList());
    }
}
