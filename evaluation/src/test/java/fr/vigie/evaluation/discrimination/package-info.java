/** Tests of the discrimination suite; one of them plays a part of it, about a minute of work. */
@NullMarked
package fr.vigie.evaluation.discrimination;

import org.jspecify.annotations.NullMarked;
