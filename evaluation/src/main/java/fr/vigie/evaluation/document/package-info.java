/**
 * Files that people write, read with the line of every mistake: YAML as a graph of nodes, and the
 * parts that several files share (a watch, a zone, a duration). All mistakes of a file are
 * collected, none is thrown. No tag makes an object here, and no file is written.
 */
@NullMarked
package fr.vigie.evaluation.document;

import org.jspecify.annotations.NullMarked;
