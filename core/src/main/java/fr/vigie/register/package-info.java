/**
 * The public register as rules: what ran, worked out from the journal's public entries alone, so
 * that anyone can hold the published register against it, and what was measured. It knows no page
 * and no network.
 */
@NullMarked
package fr.vigie.register;

import org.jspecify.annotations.NullMarked;
