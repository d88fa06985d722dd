/**
 * Zones, lines and boxes as numbers that a template can draw. Geometry only; no colours, no words.
 */
@NullMarked
package fr.vigie.server.console.drawing;

import org.jspecify.annotations.NullMarked;
