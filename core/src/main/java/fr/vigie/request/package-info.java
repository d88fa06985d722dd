/**
 * Requests and complaints of citizens (requirement T-06): what was asked, by when it is answered,
 * what became of it, and what is forgotten afterwards. Types, the calendar of GDPR article 12(3)
 * and the port to where they are kept. Nobody is a key here: no request is found by a person's
 * name.
 */
@NullMarked
package fr.vigie.request;

import org.jspecify.annotations.NullMarked;
