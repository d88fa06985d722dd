package fr.vigie.vision.look;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;

/**
 * One thing that the network saw.
 *
 * @param what its class
 * @param score the network's score, 0 to 1
 * @param box where, in fractions of the whole picture
 */
public record Sight(LookClass what, double score, Box box) {}
