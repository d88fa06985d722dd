/**
 * Puts the rooms together: the commands, the exit codes, the server's wiring and its security.
 * Everybody is imported here; nobody imports this.
 */
@NullMarked
package fr.vigie.server.app;

import org.jspecify.annotations.NullMarked;
