/**
 * What is known of a camera's picture now: background, light, silhouettes, still things. One scene
 * a camera, shared by its watches. It knows frames and geometry; it knows no event, no watch, no
 * charter.
 */
@NullMarked
package fr.vigie.vision.scene;

import org.jspecify.annotations.NullMarked;
