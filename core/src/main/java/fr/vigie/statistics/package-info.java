/**
 * What may be published of counts: how long, how many, how rounded and how late, so that nobody can
 * be singled out, not even by holding one figure against another (requirement D-05). Counts come
 * in, publications go out; nothing here knows a camera or counts anything itself.
 */
@NullMarked
package fr.vigie.statistics;

import org.jspecify.annotations.NullMarked;
