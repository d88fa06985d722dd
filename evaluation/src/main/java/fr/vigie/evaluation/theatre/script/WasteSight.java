package fr.vigie.evaluation.theatre.script;

import fr.vigie.geometry.Polygon;

/** Sees how much of a zone of the picture waste covers; whoever draws the picture can say. */
@FunctionalInterface
public interface WasteSight {

    /** The share of the zone that waste covers at a moment, 0 to 1. */
    double share(Polygon zone, double second);
}
