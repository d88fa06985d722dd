package fr.vigie.permission;

import fr.vigie.camera.Camera;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.catalogue.RefusalPage;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Scope;
import fr.vigie.event.EventType;
import fr.vigie.event.RefusedCapability;
import fr.vigie.language.Text;
import fr.vigie.watch.Watch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Permission = red lines ∧ charter ∧ legal status of the camera ∧ dates ∧ documents (requirement
 * The layers are asked in this order and the first that fails is the refusal. Pure: the same
 * request gets the same answer. Immutable and thread-safe.
 */
public final class PermissionEngine {

    private final Charter charter;

    /**
     * @param charter the charter of the place
     */
    public PermissionEngine(Charter charter) {
        this.charter = charter;
    }

    /** The charter of the place. */
    public Charter charter() {
        return charter;
    }

    /** The answer for a watch on a camera at an instant, while no document is held. */
    public Permission decide(Camera camera, Watch watch, Instant at) {
        return decide(
                new Request(watch.event(), camera.source().kind(), camera.status(), at, List.of()));
    }

    /** The answer for a request. */
    public Permission decide(Request request) {
        return switch (request.capability()) {
            case RefusedCapability refused -> new Permission.Refused(redLine(refused));
            case EventType event ->
                    refusal(event, request)
                            .<Permission>map(Permission.Refused::new)
                            .orElseGet(() -> new Permission.Permitted(charter.reference()));
        };
    }

    /** The refusal of something that does not exist in Vigie, whatever any charter says. */
    public static Refusal redLine(RefusedCapability refused) {
        RefusalPage page = RefusalPage.of(refused);
        return new Refusal(
                Refusal.Layer.RED_LINES,
                refused.requirement(),
                page.source().fr(),
                page.quality(),
                page.reason(),
                page.wayOut());
    }

    private Optional<Refusal> refusal(EventType event, Request request) {
        return byCharter(event, request)
                .or(() -> byStatus(request))
                .or(() -> byDate(request))
                .or(() -> byDocuments(request));
    }

    private Optional<Refusal> byCharter(EventType event, Request request) {
        return charterGround(event, request)
                .map(ground -> refuse(Refusal.Layer.CHARTER, ground, request, Text.NONE));
    }

    private Optional<RefusalGround> charterGround(EventType event, Request request) {
        Scope scope = charter.scope();
        if (scope.events().isEmpty()) {
            return Optional.of(RefusalGround.NOTHING_RUNS);
        }
        if (!scope.sources().contains(request.source())) {
            return Optional.of(RefusalGround.SOURCE);
        }
        return scope.events().contains(event) ? Optional.empty() : Optional.of(RefusalGround.EVENT);
    }

    /** A live stream is never a test bench, whatever it calls itself (requirement R-03). */
    private Optional<Refusal> byStatus(Request request) {
        boolean admitted = charter.scope().statuses().contains(request.status());
        boolean pretended =
                request.status() == LegalStatus.TEST_BENCH
                        && request.source() == SourceAddress.Kind.LIVE;
        return admitted && !pretended
                ? Optional.empty()
                : Optional.of(
                        refuse(
                                Refusal.Layer.LEGAL_STATUS,
                                RefusalGround.LEGAL_STATUS,
                                request,
                                Text.NONE));
    }

    private Optional<Refusal> byDate(Request request) {
        return charter.validity().contains(request.at())
                ? Optional.empty()
                : Optional.of(refuse(Refusal.Layer.DATES, RefusalGround.DATE, request, Text.NONE));
    }

    private Optional<Refusal> byDocuments(Request request) {
        LocalDate day = charter.validity().dayOf(request.at());
        return charter.documents().stream()
                .filter(CharterDocument::blocking)
                .filter(document -> !isHeld(document, request, day))
                .findFirst()
                .map(missing ->
                        refuse(
                                Refusal.Layer.DOCUMENTS,
                                RefusalGround.DOCUMENT,
                                request,
                                missing.title()));
    }

    private static boolean isHeld(CharterDocument document, Request request, LocalDate day) {
        return request.held().stream()
                .anyMatch(held -> held.id().equals(document.id()) && held.period().contains(day));
    }

    private Refusal refuse(
            Refusal.Layer layer, RefusalGround ground, Request request, Text document) {
        RefusalRule rule = charter.getRefusal(ground);
        return new Refusal(
                layer,
                rule.code(),
                rule.article(),
                rule.quality(),
                filled(rule.reason(), request, document),
                filled(rule.wayOut(), request, document));
    }

    private static Text filled(Text words, Request request, Text document) {
        return new Text(
                filled(words.fr(), request, document.fr()),
                filled(words.en(), request, document.en()));
    }

    private static String filled(String words, Request request, String document) {
        return words.replace("{event}", request.capability().name())
                .replace("{status}", request.status().name())
                .replace("{document}", document);
    }
}
