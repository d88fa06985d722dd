package fr.vigie.charter;

import java.util.Optional;

/**
 * Where a rule of a charter comes from.
 *
 * @param article the article or text, as it is cited
 * @param quality how well its content is known
 * @param verification who checked this rule; empty while nobody has
 */
public record RuleSource(
        String article, SourceQuality quality, Optional<Verification> verification) {

    /** A source that nobody has verified. */
    public static RuleSource unverified(String article, SourceQuality quality) {
        return new RuleSource(article, quality, Optional.empty());
    }
}
