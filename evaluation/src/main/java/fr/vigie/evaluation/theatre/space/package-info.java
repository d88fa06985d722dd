/**
 * Space and chance for drawn scenes: points in metres, the pinhole camera that projects them, and
 * seeded numbers that are the same on every machine. Pure arithmetic; no colours, no actors.
 */
@NullMarked
package fr.vigie.evaluation.theatre.space;

import org.jspecify.annotations.NullMarked;
