/**
 * How a test says which requirement of the law it shows, and the check that each requirement has a
 * test or a word. The other modules take the annotation from core's test jar; nothing else may come
 * in.
 */
@NullMarked
package fr.vigie.law;

import org.jspecify.annotations.NullMarked;
