/**
 * What Vigie costs beside other programs, measured in whole processes on drawn footage, and a
 * camera of one's own on the loopback address that plays such footage over RTSP. Scenes, streams
 * and their figures come in; nothing of the server does.
 */
@NullMarked
package fr.vigie.evaluation.bench;

import org.jspecify.annotations.NullMarked;
