/**
 * A detector's finding: watch, when, where, the measures against their thresholds. It carries no
 * picture and nothing about who.
 */
@NullMarked
package fr.vigie.sighting;

import org.jspecify.annotations.NullMarked;
