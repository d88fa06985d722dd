package fr.vigie.access;

/**
 * Somebody's rights have changed or ended: what still runs under the old ones has to stop, open
 * streams above all.
 *
 * @param actor the account's or the token's name, as the journal has it
 */
public record AccessEnded(String actor) {}
