/**
 * What stands on a stage and does not act: solids with their surfaces, lamps, tree crowns,
 * railings; and which of them a ray meets. It knows no actor, no time and no picture.
 */
@NullMarked
package fr.vigie.evaluation.theatre.stage;

import org.jspecify.annotations.NullMarked;
