/**
 * The append-only, hash-chained record: entries, their canonical bytes and hashes, and the
 * verification of a chain. Writing to disk is done elsewhere.
 */
@NullMarked
package fr.vigie.journal;

import org.jspecify.annotations.NullMarked;
