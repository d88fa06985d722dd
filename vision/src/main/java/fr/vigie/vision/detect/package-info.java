/** One class an event type, from scene to episodes. Detectors see the scene, never pixels. */
@NullMarked
package fr.vigie.vision.detect;

import org.jspecify.annotations.NullMarked;
