/** The published catalogue: every event type with its definition, and what is refused by name. */
@NullMarked
package fr.vigie.server.console.catalogue;

import org.jspecify.annotations.NullMarked;
