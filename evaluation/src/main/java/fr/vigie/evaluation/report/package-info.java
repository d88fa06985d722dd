/**
 * What an evaluation found, put together: scores by event and by clip, curves, costs; written as
 * JSON, and held against an earlier one. Nothing here runs a detector. The page for people is drawn
 * in the server, from the same {@link fr.vigie.evaluation.report.Evaluation}.
 */
@NullMarked
package fr.vigie.evaluation.report;

import org.jspecify.annotations.NullMarked;
