/**
 * The words of the second look: what a network may say that it sees, its verdict on one candidate,
 * and how much a watch lets that verdict weigh. Types only; networks run in {@code
 * fr.vigie.vision.look}. Nothing here describes anybody, and no class beyond the closed set exists.
 */
@NullMarked
package fr.vigie.look;

import org.jspecify.annotations.NullMarked;
