package fr.vigie.permission;

import fr.vigie.act.Act;
import fr.vigie.act.ActTerms;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.DocumentTerms;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Whether an act counts as a document that a charter asks for. Immutable and thread-safe. */
public final class DocumentCheck {

    private final Charter charter;
    private final ZoneId zone;

    /**
     * @param charter the charter that asks
     */
    public DocumentCheck(Charter charter) {
        this.charter = charter;
        zone = charter.validity().zone();
    }

    /** The first document that a request needs and that no act gives. */
    Optional<CharterDocument> findMissing(Request request, Standing standing) {
        return charter.listBlocking().stream()
                .filter(document -> concerns(document, request))
                .filter(document -> !isHeld(document, request, standing))
                .findFirst();
    }

    private static boolean concerns(CharterDocument document, Request request) {
        return document.terms()
                .filter(t ->
                        t.events().isEmpty() || t.events().contains(request.capability().name()))
                .isPresent();
    }

    private boolean isHeld(CharterDocument document, Request request, Standing standing) {
        DocumentTerms terms = document.terms().orElseThrow();
        return standing.acts().stream()
                .filter(act -> act.kind() == terms.kind())
                .anyMatch(act ->
                        isAcceptable(act, terms)
                                && holds(act, terms, request.at())
                                && covers(act, request)
                                && isBound(act.terms(), terms, standing.program()));
    }

    /** Whether the act, read by itself, could ever count: everything it must state, stated. */
    public boolean isAcceptable(Act act, DocumentTerms terms) {
        boolean stated = terms.requires().stream().allMatch(act::states);
        boolean shortEnough =
                terms.longest().isEmpty()
                        || act.period().until().isEmpty()
                        || !act.period().until().get().isAfter(latest(act, terms.longest().get()));
        return stated && shortEnough && !(terms.excludesPropertyOnly() && act.onlyProperty());
    }

    private boolean holds(Act act, DocumentTerms terms, Instant at) {
        return act.period().contains(at)
                && terms.longest().map(longest -> at.isBefore(latest(act, longest))).orElse(true);
    }

    private Instant latest(Act act, Period longest) {
        return act.period().from().atZone(zone).plus(longest).toInstant();
    }

    private boolean covers(Act act, Request request) {
        return act.scope().coversCamera(request.camera())
                && act.scope().coversEvent(request.capability())
                && act.scope().coversHour(request.at(), zone);
    }

    private boolean isBound(ActTerms act, DocumentTerms terms, Program program) {
        return switch (terms.binding()) {
            case NONE -> true;
            case CHARTER ->
                    charter.fingerprint().isPresent()
                            && charter.fingerprint().equals(act.charter());
            case PROGRAM -> program.isAttestedBy(act.program(), act.models());
        };
    }

    /** The documents that the charter cannot even be chosen without, and that no act gives. */
    List<CharterDocument> listLocks(Standing standing, Instant at) {
        return charter.listBlocking().stream()
                .filter(d -> d.terms().map(DocumentTerms::locks).orElse(false))
                .filter(d -> standing.acts().stream().noneMatch(act -> opens(act, d, standing, at)))
                .toList();
    }

    private boolean opens(Act act, CharterDocument document, Standing standing, Instant at) {
        DocumentTerms terms = document.terms().orElseThrow();
        return act.kind() == terms.kind()
                && isAcceptable(act, terms)
                && holds(act, terms, at)
                && isBound(act.terms(), terms, standing.program());
    }
}
