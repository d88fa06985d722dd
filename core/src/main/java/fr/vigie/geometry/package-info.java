/**
 * Points, boxes, zones and lines in fractions of the picture, x to the right, y downwards. Pure
 * values, checked when made; no pixels, no metres, no drawing.
 */
@NullMarked
package fr.vigie.geometry;

import org.jspecify.annotations.NullMarked;
