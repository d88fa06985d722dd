package fr.vigie.act;

import java.util.Optional;
import java.util.Set;

/**
 * A legal document with its dates, its scope and the hash of its file. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param number its number, as it is cited; unique among the acts of its kind
 * @param authority who made or signed it
 * @param period when it holds
 * @param scope what it is about
 * @param document the hash of its file; empty where there is no file
 * @param terms what else it states
 */
public record Act(
        ActKind kind,
        String number,
        String authority,
        ActPeriod period,
        ActScope scope,
        Optional<Fingerprint> document,
        ActTerms terms) {

    /** Whether the act states this. */
    public boolean states(ActField field) {
        return switch (field) {
            case NUMBER -> !number.isBlank();
            case AUTHORITY -> !authority.isBlank();
            case END -> period.until().isPresent();
            case CAMERAS -> !scope.cameras().isEmpty();
            case EVENTS -> !scope.events().isEmpty();
            case OCCASION -> !terms.occasion().isBlank();
            case RISKS -> !terms.risks().isEmpty();
            case PRICE -> !terms.price().isBlank();
            case FILE -> document.isPresent();
        };
    }

    /** Whether property is the only risk that it states (requirement R-12). */
    public boolean onlyProperty() {
        return terms.risks().equals(Set.of(Risk.PROPERTY_DAMAGE));
    }
}
