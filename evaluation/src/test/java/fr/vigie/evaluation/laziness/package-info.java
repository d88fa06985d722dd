/** Holds lazy decoding against full decoding: the same alerts, at the same times. */
@NullMarked
package fr.vigie.evaluation.laziness;

import org.jspecify.annotations.NullMarked;
