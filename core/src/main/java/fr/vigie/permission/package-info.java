/**
 * The engine that says whether a watch may run, and if not which layer refused, with code, article
 * and way out. Pure: everything it needs comes in, the date included.
 */
@NullMarked
package fr.vigie.permission;

import org.jspecify.annotations.NullMarked;
