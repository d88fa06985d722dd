/**
 * The arithmetic of an evaluation: alerts held against the truth of a clip by the rule of the
 * footage format. Pure; it reads no file, runs no detector and writes no report.
 */
@NullMarked
package fr.vigie.evaluation.score;

import org.jspecify.annotations.NullMarked;
