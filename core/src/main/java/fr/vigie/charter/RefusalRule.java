package fr.vigie.charter;

import fr.vigie.language.Text;
import java.util.Optional;

/**
 * How a charter words a refusal.
 *
 * @param ground when it is said
 * @param code its code, unique among all charters: {@code CH-MOR-1}
 * @param article the article or rule, as it is cited
 * @param quality how well that article is known
 * @param reason one sentence; {@code {event}}, {@code {status}} and {@code {document}} stand for
 *     what was asked
 * @param wayOut what would have to change, with the same places
 * @param verification who checked it; empty while nobody has
 */
public record RefusalRule(
        RefusalGround ground,
        String code,
        String article,
        SourceQuality quality,
        Text reason,
        Text wayOut,
        Optional<Verification> verification) {

    /** A rule that nobody has verified. */
    public RefusalRule(
            RefusalGround ground,
            String code,
            String article,
            SourceQuality quality,
            Text reason,
            Text wayOut) {
        this(ground, code, article, quality, reason, wayOut, Optional.empty());
    }
}
