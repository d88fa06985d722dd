/**
 * The interface for programs, {@code /api/v1}: JSON in and out over the same ports as the console's
 * pages, mistakes as problem details (RFC 9457). No rule is made here; what an alert may say is a
 * closed list (requirement D-02), and no picture leaves but masked ones.
 */
@NullMarked
package fr.vigie.server.api;

import org.jspecify.annotations.NullMarked;
