package fr.vigie.watch;

import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;

/** Where in the picture a watch looks. */
public sealed interface Area {

    /**
     * Inside a polygon; a watch without a drawn zone has {@link Polygon#WHOLE_PICTURE}.
     *
     * @param polygon the zone
     */
    record Zone(Polygon polygon) implements Area {}

    /**
     * Across a line.
     *
     * @param segment the line; its order matters to nobody, the direction is a parameter
     */
    record Line(Segment segment) implements Area {}
}
