/**
 * The published words of the house: one page an event, one page a refusal, the measures of an alert
 * in words, and the explanation of a name or a code that somebody types. It reads texts from the
 * class path and decides nothing.
 */
@NullMarked
package fr.vigie.catalogue;

import org.jspecify.annotations.NullMarked;
