package fr.vigie.charter;

import fr.vigie.language.Text;

/**
 * A text that a charter stands on.
 *
 * @param citation how it is cited
 * @param quality how well its content is known
 * @param note what it says for this charter; may be {@link Text#NONE}
 */
public record LegalText(Text citation, SourceQuality quality, Text note) {}
