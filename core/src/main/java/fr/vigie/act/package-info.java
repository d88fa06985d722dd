/**
 * Acts: the legal documents that a place holds, each with authority, dates, scope and the hash of
 * its file. What an act permits is decided in permission; where acts are kept is the server's
 * business.
 */
@NullMarked
package fr.vigie.act;

import org.jspecify.annotations.NullMarked;
