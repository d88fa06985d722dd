/**
 * The page on which the console documents its own looks. It shows what the style sheets make of the
 * components' markup and knows nothing of the town.
 */
@NullMarked
package fr.vigie.server.console.design;

import org.jspecify.annotations.NullMarked;
