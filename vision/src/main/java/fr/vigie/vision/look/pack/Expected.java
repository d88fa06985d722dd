package fr.vigie.vision.look.pack;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;

/**
 * What a network is to find on the known picture after it was installed.
 *
 * @param what the class
 * @param least the least score
 * @param box where, in fractions of the known picture; the found box has to cover it about
 */
public record Expected(LookClass what, double least, Box box) {

    /** Intersection over union that is "about". */
    public static final double LEAST_OVERLAP = 0.5;
}
