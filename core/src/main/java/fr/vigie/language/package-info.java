/**
 * Words for people in the two languages of the house, French first and English beside it, and the
 * nearest of a closed list of names to what somebody typed. It knows nothing of what the words are
 * about.
 */
@NullMarked
package fr.vigie.language;

import org.jspecify.annotations.NullMarked;
