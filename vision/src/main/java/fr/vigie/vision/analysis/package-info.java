/**
 * One camera's pictures on their way to sightings: the frame goes to the scene, the scene to the
 * detectors of the camera's watches; and the loop that reads a stream into it. It decides no
 * permission and keeps no alert.
 */
@NullMarked
package fr.vigie.vision.analysis;

import org.jspecify.annotations.NullMarked;
