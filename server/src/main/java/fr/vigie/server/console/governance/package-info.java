/**
 * Pages for those who answer for the place: charter, acts, suspensions, journal, figures, citizens'
 * requests. Every fact on them comes from a port of core; nothing is decided here, and no picture
 * and no single alert is ever shown.
 */
@NullMarked
package fr.vigie.server.console.governance;

import org.jspecify.annotations.NullMarked;
