/**
 * How one charter takes the place of another (requirement R-10): what the new one opens or closes,
 * who has to sign for that, and what is signed. Pure; files, keys at rest and commands are the
 * server's business.
 */
@NullMarked
package fr.vigie.charter.adoption;

import org.jspecify.annotations.NullMarked;
