/**
 * How a camera itself is: whether its picture is frozen, covered, blurred, dark, blinded or another
 * one than usual. It looks at the frame as a whole, a few numbers a block, and knows no silhouette,
 * no watch and no event. Frames come in, faults go out; nothing about anybody in the picture.
 */
@NullMarked
package fr.vigie.vision.health;

import org.jspecify.annotations.NullMarked;
