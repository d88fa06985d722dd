/**
 * The console: pages for people, rendered here and kept live by one event stream. It knows the
 * core's ports and nothing of how stations, store or configuration keep them. No sentence stands in
 * code: words come from the message bundles and from the catalogue.
 */
@NullMarked
package fr.vigie.server.console;

import org.jspecify.annotations.NullMarked;
