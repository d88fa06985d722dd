package fr.vigie.server.console.drawing;

import fr.vigie.geometry.Box;

/**
 * A box as SVG coordinates in a picture of 1000 × 1000.
 *
 * @param x left
 * @param y top
 * @param width width
 * @param height height
 */
public record DrawnBox(String x, String y, String width, String height) {

    /** Draws a box. */
    public static DrawnBox of(Box box) {
        return new DrawnBox(
                Drawing.coordinate(box.left()),
                Drawing.coordinate(box.top()),
                Drawing.coordinate(box.width()),
                Drawing.coordinate(box.height()));
    }
}
