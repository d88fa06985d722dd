/**
 * Camera pages: how each camera stands, what it sees (masked), what it costs, and the means to stop
 * it.
 */
@NullMarked
package fr.vigie.server.console.cameras;

import org.jspecify.annotations.NullMarked;
