package fr.vigie.charter;

import fr.vigie.language.Text;
import java.util.Optional;

/**
 * A text that a charter stands on.
 *
 * @param citation how it is cited
 * @param quality how well its content is known
 * @param note what it says for this charter; may be {@link Text#NONE}
 * @param verification who checked it; empty while nobody has
 */
public record LegalText(
        Text citation, SourceQuality quality, Text note, Optional<Verification> verification) {}
