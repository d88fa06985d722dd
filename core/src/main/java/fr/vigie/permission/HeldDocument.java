package fr.vigie.permission;

import fr.vigie.charter.Validity;

/**
 * A document that is held.
 *
 * @param id the key by which charters name it
 * @param period the days on which it is valid
 */
public record HeldDocument(String id, Validity.Period period) {}
