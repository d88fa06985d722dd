/**
 * The append-only record of everything done: entries and how they become leaves of the tree, the
 * export that anyone can verify, and the extract that the public gets. No picture comes in, and
 * nobody is described. Writing to disk is done elsewhere.
 */
@NullMarked
package fr.vigie.journal;

import org.jspecify.annotations.NullMarked;
