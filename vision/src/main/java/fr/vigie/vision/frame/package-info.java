/**
 * One picture as small planes for analysis, and the masked still in which everything that moves is
 * pixelated. Frames never leave this module and are not kept longer than the next ones need them.
 */
@NullMarked
package fr.vigie.vision.frame;

import org.jspecify.annotations.NullMarked;
