/**
 * Words, numbers, units and times as people read them, in French and in English. It formats what it
 * is given and decides nothing.
 */
@NullMarked
package fr.vigie.server.console.wording;

import org.jspecify.annotations.NullMarked;
