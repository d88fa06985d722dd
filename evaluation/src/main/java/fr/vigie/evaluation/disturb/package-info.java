/**
 * Clips as another camera, or other weather, would have shown them: what changes their pictures and
 * what that means for their watches and their truth. Nothing here reads a stream or scores
 * anything.
 */
@NullMarked
package fr.vigie.evaluation.disturb;

import org.jspecify.annotations.NullMarked;
