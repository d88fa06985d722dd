/**
 * From a scene to pictures: the stage is ray-cast once, then for each picture light, shadows,
 * swaying leaves and actors are put together in linear light and seen through a sensor. Arithmetic
 * over float arrays and nothing of the machine's (no Java2D, no fonts, no clock): Java's floating
 * point is the same everywhere since JDK 17, a rasterizer of the machine is not.
 */
@NullMarked
package fr.vigie.evaluation.theatre.picture;

import org.jspecify.annotations.NullMarked;
