/**
 * The sets on which scenes play: a street, a square, a yard; built of solids, lamps and trees, with
 * surfaces that are functions of the place. No actor, no light of the day, no picture.
 */
@NullMarked
package fr.vigie.evaluation.theatre.set;

import org.jspecify.annotations.NullMarked;
