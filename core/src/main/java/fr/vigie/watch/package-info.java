/**
 * A watch: one event type on one camera, with its area and its parameters, checked against the
 * event's definition. It says what is asked, not how it is found.
 */
@NullMarked
package fr.vigie.watch;

import org.jspecify.annotations.NullMarked;
