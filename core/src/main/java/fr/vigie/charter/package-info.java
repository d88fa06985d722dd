/**
 * The rules of a place as data: which sources, legal statuses and events a charter admits, what
 * evidence it allows. Reading files is done elsewhere; deciding is done in permission.
 */
@NullMarked
package fr.vigie.charter;

import org.jspecify.annotations.NullMarked;
