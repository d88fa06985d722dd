/**
 * Scenes as they are written, who does what and where at which second, and the truth that follows
 * from it: when a situation that a watch is asked about really begins and ends. It draws nothing.
 */
@NullMarked
package fr.vigie.evaluation.theatre.script;

import org.jspecify.annotations.NullMarked;
