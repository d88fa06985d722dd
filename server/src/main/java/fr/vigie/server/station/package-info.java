/**
 * One station a camera: opens its stream, runs its analysis while permission lasts, turns episodes
 * into alerts. It reaches store and pages only through core's ports.
 */
@NullMarked
package fr.vigie.server.station;

import org.jspecify.annotations.NullMarked;
