/**
 * What the public gets: the register as pages and as data, the journal's checkpoint, proofs and
 * extract, and the check of one against the other. Without login and without a script; it shows
 * nobody's name and no alert. It knows no station, no store and no console.
 */
@NullMarked
package fr.vigie.server.register;

import org.jspecify.annotations.NullMarked;
