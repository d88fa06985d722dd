/**
 * Annotated clips: what is to be detected in which file, and when it really happens, read from and
 * written to {@code footage.yaml}. Files and words come in, records go out; no picture is decoded
 * here and nothing is scored.
 */
@NullMarked
package fr.vigie.evaluation.footage;

import org.jspecify.annotations.NullMarked;
