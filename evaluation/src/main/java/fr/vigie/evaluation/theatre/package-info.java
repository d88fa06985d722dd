/**
 * The theatre makes footage whose truth is known: scenes are texts, actors follow scripts, pictures
 * are drawn and encoded, and the truth follows from the script. It detects nothing and knows no
 * server; it draws people, and reads nothing about anybody from any picture.
 */
@NullMarked
package fr.vigie.evaluation.theatre;

import org.jspecify.annotations.NullMarked;
