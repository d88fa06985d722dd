package fr.vigie.evaluation.footage;

import fr.vigie.geometry.Point;

/**
 * A point of the ground whose place is known in the picture and in metres. Four of them, no three
 * on a line, calibrate a camera over flat ground.
 *
 * @param at in the picture
 * @param rightMetres on the ground, along an axis of one's choice
 * @param aheadMetres along the axis square to it
 */
public record GroundPoint(Point at, double rightMetres, double aheadMetres) {}
