package fr.vigie.permission;

import fr.vigie.camera.Camera;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.catalogue.EventPage;
import fr.vigie.catalogue.HouseRefusal;
import fr.vigie.catalogue.RefusalPage;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Scope;
import fr.vigie.event.Aggregate;
import fr.vigie.event.Capability;
import fr.vigie.event.EventType;
import fr.vigie.event.RefusedCapability;
import fr.vigie.language.Text;
import fr.vigie.permission.Refusal.Layer;
import fr.vigie.watch.Watch;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Permission = red lines ∧ charter ∧ legal status of the camera ∧ dates ∧ documents (requirement
 * The layers are asked in this order and the first that fails is the refusal. Pure: the same
 * request gets the same answer. Immutable and thread-safe.
 */
public final class PermissionEngine {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private static final String TEST_BENCH = "banc-d-essai";

    private final Charter charter;
    private final DocumentCheck documents;
    private final Discrimination discrimination;

    /**
     * @param charter the charter of the place
     */
    public PermissionEngine(Charter charter) {
        this(charter, Discrimination.ofThisProgram());
    }

    /**
     * @param charter the charter of the place
     * @param discrimination what the suite said of the detectors
     */
    public PermissionEngine(Charter charter, Discrimination discrimination) {
        this.charter = charter;
        this.discrimination = discrimination;
        documents = new DocumentCheck(charter);
    }

    /** The charter of the place. */
    public Charter charter() {
        return charter;
    }

    /** The answer for a watch on a camera at an instant, while no act is held. */
    public Permission decide(Camera camera, Watch watch, Instant at) {
        return decide(camera, watch, at, Standing.NONE);
    }

    /** The answer for a watch on a camera at an instant. */
    public Permission decide(Camera camera, Watch watch, Instant at, Standing standing) {
        return decide(Request.of(camera, watch.event(), at), standing);
    }

    /**
     * The answer for a request. A clock that has gone back reopens nothing: what is permitted now
     * has to be permitted at the latest instant ever reached as well.
     */
    public Permission decide(Request request, Standing standing) {
        if (request.capability() instanceof RefusedCapability refused) {
            return new Permission.Refused(redLine(refused));
        }
        Optional<Refusal> now = refusal(request, standing);
        if (now.isPresent()) {
            return new Permission.Refused(now.get());
        }
        if (standing.reached().isAfter(request.at())
                && refusal(request.at(standing.reached()), standing).isPresent()) {
            return new Permission.Refused(wentBack(request, standing.reached()));
        }
        return new Permission.Permitted(
                charter.reference(), CalibrationCheck.footing(charter, request, standing));
    }

    /**
     * Why the charter cannot even be chosen now (requirement R-06): one refusal for each document
     * that locks it and that no act gives. Empty where it can be chosen.
     */
    public List<Refusal> listLocks(Standing standing, Instant at) {
        return documents.listLocks(standing, at).stream().map(this::locked).toList();
    }

    private Refusal locked(CharterDocument document) {
        RefusalRule rule = charter.getRefusal(document);
        return withKind(
                new Refusal(
                        Layer.DOCUMENTS,
                        rule.code(),
                        rule.article(),
                        rule.quality(),
                        HouseRefusal.filled(
                                rule.reason(), Text.same(charter.id()), document.title()),
                        HouseRefusal.filled(
                                rule.wayOut(), Text.same(charter.id()), document.title())),
                document);
    }

    /** The refusal of something that does not exist in Vigie, whatever any charter says. */
    public static Refusal redLine(RefusedCapability refused) {
        RefusalPage page = RefusalPage.of(refused);
        return new Refusal(
                Layer.RED_LINES,
                refused.requirement(),
                page.source().fr(),
                page.quality(),
                page.reason(),
                page.wayOut());
    }

    private Optional<Refusal> refusal(Request request, Standing standing) {
        return byCharter(request)
                .or(() -> byStatus(request))
                .or(() -> byDate(request))
                .or(() -> bySuspension(request, standing))
                .or(() -> byDiscrimination(request))
                .or(() -> byDocuments(request, standing));
    }

    private Optional<Refusal> byCharter(Request request) {
        Scope scope = charter.scope();
        if (scope.isEmpty()) {
            return Optional.of(refuse(Layer.CHARTER, RefusalGround.NOTHING_RUNS, request));
        }
        if (!scope.sources().contains(request.source())) {
            return Optional.of(refuse(Layer.CHARTER, RefusalGround.SOURCE, request));
        }
        if (!scope.admits(request.capability())) {
            return Optional.of(notListed(request));
        }
        return Optional.empty();
    }

    private Refusal notListed(Request request) {
        return switch (request.capability()) {
            case EventType _ -> refuse(Layer.CHARTER, RefusalGround.EVENT, request);
            case Aggregate _ ->
                    charter.findRefusal(RefusalGround.AGGREGATE)
                            .map(rule -> fill(Layer.CHARTER, rule, request, Text.NONE))
                            .orElseGet(
                                    () -> ofHouse("aggregate", Layer.CHARTER, request, Text.NONE));
            case RefusedCapability refused -> redLine(refused);
        };
    }

    /** A live stream is never a test bench, whatever it calls itself (requirement R-03). */
    private Optional<Refusal> byStatus(Request request) {
        boolean admitted = charter.scope().statuses().contains(request.status());
        boolean pretended =
                request.status() == LegalStatus.TEST_BENCH
                        && request.source() == SourceAddress.Kind.LIVE;
        if (!admitted || pretended) {
            return Optional.of(refuse(Layer.LEGAL_STATUS, RefusalGround.LEGAL_STATUS, request));
        }
        return PublicSpace.refusal(charter, request)
                .map(key -> ofHouse(key, Layer.LEGAL_STATUS, request, Text.NONE));
    }

    private Optional<Refusal> byDate(Request request) {
        return charter.validity().contains(request.at())
                ? Optional.empty()
                : Optional.of(refuse(Layer.DATES, RefusalGround.DATE, request));
    }

    private Optional<Refusal> bySuspension(Request request, Standing standing) {
        return SuspensionCheck.find(request, standing).map(found -> suspended(found, request));
    }

    private Refusal suspended(SuspensionCheck.Found found, Request request) {
        if (found.by().isPresent()) {
            return ofHouse("suspended", Layer.DOCUMENTS, request, cited(found));
        }
        return charter.findRefusal(RefusalGround.GUARD)
                .filter(_ -> Suspension.isForPresence(found.number()))
                .map(rule -> fill(Layer.DOCUMENTS, rule, request, cited(found)))
                .orElseGet(
                        () -> ofHouse("suspended_itself", Layer.DOCUMENTS, request, cited(found)));
    }

    private static Text cited(SuspensionCheck.Found found) {
        return Text.same(found.number() + found.by().map(by -> " (" + by + ")").orElse(""));
    }

    /** What confuses people with things, or sees some people less, runs on the test bench only. */
    private Optional<Refusal> byDiscrimination(Request request) {
        return request.capability() instanceof EventType event && !isTestBench()
                ? discrimination
                        .findObjection(event)
                        .map(why -> ofHouse("discrimination", Layer.DOCUMENTS, request, why))
                : Optional.empty();
    }

    /** The test bench is what admits no live stream, not what bears its name. */
    private boolean isTestBench() {
        return charter.id().equals(TEST_BENCH)
                && !charter.scope().sources().contains(SourceAddress.Kind.LIVE);
    }

    private Optional<Refusal> byDocuments(Request request, Standing standing) {
        return documents
                .findMissing(request, standing)
                .map(missing ->
                        withKind(
                                fill(
                                        Layer.DOCUMENTS,
                                        charter.getRefusal(missing),
                                        request,
                                        missing.title()),
                                missing));
    }

    private static Refusal withKind(Refusal refusal, CharterDocument missing) {
        String kind = missing.terms().map(terms -> terms.kind().name()).orElse("");
        return new Refusal(
                refusal.layer(),
                refusal.code(),
                refusal.article(),
                refusal.quality(),
                refusal.reason(),
                new Text(
                        refusal.wayOut().fr().replace("{kind}", kind),
                        refusal.wayOut().en().replace("{kind}", kind)));
    }

    private Refusal wentBack(Request request, Instant reached) {
        String shown = SHOWN.format(reached.atZone(charter.validity().zone()));
        return ofHouse("clock", Layer.DATES, request, Text.same(shown));
    }

    private static Refusal ofHouse(String key, Layer layer, Request request, Text document) {
        HouseRefusal house = HouseRefusal.get(key);
        Text event = name(request.capability());
        return new Refusal(
                layer,
                house.code(),
                house.article().fr(),
                house.quality(),
                HouseRefusal.filled(house.reason(), event, document),
                HouseRefusal.filled(house.wayOut(), event, document));
    }

    private Refusal refuse(Layer layer, RefusalGround ground, Request request) {
        return fill(layer, charter.getRefusal(ground), request, Text.NONE);
    }

    private static Refusal fill(Layer layer, RefusalRule rule, Request request, Text document) {
        return new Refusal(
                layer,
                rule.code(),
                rule.article(),
                rule.quality(),
                filled(rule.reason(), request, document),
                filled(rule.wayOut(), request, document));
    }

    private static Text filled(Text words, Request request, Text document) {
        Text event = name(request.capability());
        return new Text(
                filled(words.fr(), event.fr(), request, document.fr()),
                filled(words.en(), event.en(), request, document.en()));
    }

    private static String filled(String words, String event, Request request, String document) {
        return words.replace("{event}", event)
                .replace("{status}", request.status().name())
                .replace("{document}", document);
    }

    /** An event as people call it; a statistic is called by its constant. */
    private static Text name(Capability capability) {
        if (capability instanceof EventType event) {
            Text title = EventPage.title(event);
            return new Text("« " + title.fr() + " »", "'" + title.en() + "'");
        }
        return Text.same(capability.name());
    }
}
