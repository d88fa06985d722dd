/**
 * The charters that Vigie is shipped with, as YAML beside this code, and their reader: a file
 * becomes a core charter or a list of mistakes with their lines. What a charter permits is decided
 * in core; nothing here decides.
 */
@NullMarked
package fr.vigie.evaluation.charter;

import org.jspecify.annotations.NullMarked;
