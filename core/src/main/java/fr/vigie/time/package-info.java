/**
 * Time as the house uses it: media time (position in a stream) is a type of its own, so that it
 * cannot be taken for wall time (java.time.Instant). Clocks come in as java.time.InstantSource;
 * nothing here reads one.
 */
@NullMarked
package fr.vigie.time;

import org.jspecify.annotations.NullMarked;
