package fr.vigie.permission;

import fr.vigie.act.ActKind;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.event.EventType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the law asks of the camera itself, whatever a charter says: a council's charter can only
 * narrow. Silence of the law is no permission (Conseil d'État, 30 January 2026, no. 506370), so a
 * charter that does not itself ask for the documents that the law knows opens nothing here.
 */
final class PublicSpace {

    /** Décret 2023-828, art. 3, without weapons, which Vigie does not have. */
    private static final Set<EventType> DECREE_2023_828 =
            EnumSet.of(
                    EventType.ABANDONED_OBJECT,
                    EventType.WRONG_WAY,
                    EventType.INTRUSION,
                    EventType.FALL,
                    EventType.CROWD_MOVEMENT,
                    EventType.CROWD_DENSITY,
                    EventType.FIRE);

    private PublicSpace() {}

    /** The key of the house's refusal, or empty where the law leaves the answer to the charter. */
    static Optional<String> refusal(Charter charter, Request request) {
        boolean alert = request.capability() instanceof EventType;
        return switch (request.status()) {
            case VIDEO_PROTECTION_L251_2 ->
                    alert ? alertOnVideoProtection(charter, request) : figures(charter);
            case TRAFFIC -> alert ? Optional.of("traffic") : Optional.empty();
            case TECHNICAL_NO_PERSONAL_DATA -> technical(charter);
            case CLOSED_PRIVATE_SITE, TEST_BENCH -> Optional.empty();
        };
    }

    private static Optional<String> alertOnVideoProtection(Charter charter, Request request) {
        boolean listed =
                request.capability() instanceof EventType event && DECREE_2023_828.contains(event);
        boolean authorised =
                asks(charter, ActKind.PREFECT_ORDER, DocumentTerms.Binding.NONE)
                        && asks(
                                charter,
                                ActKind.CONFORMITY_ATTESTATION,
                                DocumentTerms.Binding.PROGRAM)
                        && asks(charter, ActKind.LEGAL_VERIFICATION, DocumentTerms.Binding.CHARTER);
        return listed && authorised ? Optional.empty() : Optional.of("video_protection");
    }

    private static Optional<String> figures(Charter charter) {
        return asks(charter, ActKind.DPO_OPINION, DocumentTerms.Binding.NONE)
                ? Optional.empty()
                : Optional.of("figures");
    }

    private static Optional<String> technical(Charter charter) {
        return asks(charter, ActKind.NO_PERSONAL_DATA_ATTESTATION, DocumentTerms.Binding.NONE)
                        || asks(charter, ActKind.ANONYMITY_TEST, DocumentTerms.Binding.NONE)
                ? Optional.empty()
                : Optional.of("technical");
    }

    /** Whether nothing runs under the charter without an act of this kind, for any event. */
    private static boolean asks(Charter charter, ActKind kind, DocumentTerms.Binding binding) {
        return charter.listBlocking().stream()
                .flatMap((CharterDocument document) -> document.terms().stream())
                .anyMatch(terms ->
                        terms.kind() == kind
                                && terms.binding() == binding
                                && terms.events().isEmpty());
    }
}
