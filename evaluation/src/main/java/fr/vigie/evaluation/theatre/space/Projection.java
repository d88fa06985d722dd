package fr.vigie.evaluation.theatre.space;

/**
 * Where a point is seen.
 *
 * @param x pixels from the left edge
 * @param y pixels from the top edge
 * @param depth metres along the camera's axis; negative behind it
 * @param scale pixels a metre at that depth
 */
public record Projection(double x, double y, double depth, double scale) {}
