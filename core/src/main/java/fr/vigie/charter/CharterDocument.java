package fr.vigie.charter;

import fr.vigie.language.Text;

/**
 * A document that a charter names.
 *
 * @param id its key, lower-case words with underscores
 * @param title what it is
 * @param blocking whether a watch may only run while it is held and valid; where not, the person
 *     responsible has to hold it and Vigie does not check
 */
public record CharterDocument(String id, Text title, boolean blocking) {}
