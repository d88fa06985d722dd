/**
 * What the event stream tells open pages: names and counts, never a picture or a sentence. Who
 * listens is the business of {@code fr.vigie.server.live}.
 */
@NullMarked
package fr.vigie.server.console.live;

import org.jspecify.annotations.NullMarked;
