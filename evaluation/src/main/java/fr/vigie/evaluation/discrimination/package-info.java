/**
 * The discrimination suite: the same scenes with other people in them, and people at rest whom
 * nothing has happened to. Scenes as text come in, and what an evaluation of them found; by event
 * type what went wrong goes out. What follows from a failure is the business of {@code
 * fr.vigie.permission}.
 */
@NullMarked
package fr.vigie.evaluation.discrimination;

import org.jspecify.annotations.NullMarked;
