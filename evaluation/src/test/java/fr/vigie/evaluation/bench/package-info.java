/** The benchmark's own camera, its footage and its tables. */
@NullMarked
package fr.vigie.evaluation.bench;

import org.jspecify.annotations.NullMarked;
