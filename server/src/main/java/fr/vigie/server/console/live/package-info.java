/**
 * The event stream that keeps open pages live: who listens, and what they are told. It carries
 * names and counts, never a picture or a sentence.
 */
@NullMarked
package fr.vigie.server.console.live;

import org.jspecify.annotations.NullMarked;
