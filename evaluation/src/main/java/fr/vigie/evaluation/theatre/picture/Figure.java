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
}
