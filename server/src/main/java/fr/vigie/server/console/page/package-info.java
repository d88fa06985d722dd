/**
 * What all pages share: the frame with language, appearance and counts, and the reader's
 * preferences.
 */
@NullMarked
package fr.vigie.server.console.page;

import org.jspecify.annotations.NullMarked;
