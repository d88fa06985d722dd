/**
 * The vault: acts as files in the data folder, what the program has suspended by itself, and the
 * latest instant that the clock has shown. It keeps and hashes; what any of it permits is decided
 * in core. It opens no database and no stream.
 */
@NullMarked
package fr.vigie.server.vault;

import org.jspecify.annotations.NullMarked;
