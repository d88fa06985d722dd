package fr.vigie.charter;

import fr.vigie.act.Fingerprint;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.event.Aggregate;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of a place, as data. A charter can only narrow what the red lines leave: there is no
 * field by which it could add a function. Immutable and thread-safe.
 *
 * @param id its short name, {@code site-ferme}
 * @param version counts up with every change, from 1
 * @param title its title
 * @param summary what it lets run, one or two sentences
 * @param texts the texts it stands on
 * @param verification who checked it; empty while nobody has
 * @param scope what it admits
 * @param declaredStatus the legal status that somebody declares by choosing this charter for a
 *     single stream on the command line; empty where the choice declares nothing
 * @param evidence what may be kept with an alert
 * @param validity when it lets anything run
 * @param documents the documents it names
 * @param refusals its refusals, one for each ground that it can meet; several for documents
 * @param conditions what it asks beyond that
 * @param basis where each of its parts comes from, by the part's key in the file
 * @param fingerprint the hash of its canonical form (docs/charters.md); empty where it was not read
 *     from a file
 */
public record Charter(
        String id,
        int version,
        Text title,
        Text summary,
        List<LegalText> texts,
        Optional<Verification> verification,
        Scope scope,
        Optional<LegalStatus> declaredStatus,
        Evidence evidence,
        Validity validity,
        List<CharterDocument> documents,
        List<RefusalRule> refusals,
        Conditions conditions,
        SortedMap<String, RuleSource> basis,
        Optional<Fingerprint> fingerprint) {

    /**
     * @throws IllegalArgumentException if a ground of {@link #groundsOf} has no refusal
     */
    public Charter {
        texts = List.copyOf(texts);
        documents = List.copyOf(documents);
        refusals = List.copyOf(refusals);
        basis = Collections.unmodifiableSortedMap(new TreeMap<>(basis));
        Set<RefusalGround> missing = groundsOf(scope, validity, documents, conditions);
        refusals.forEach(rule -> missing.remove(rule.ground()));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("charter " + id + " has no refusal for " + missing);
        }
    }

    /** A charter that asks nothing beyond scope, dates and documents. */
    public Charter(
            String id,
            int version,
            Text title,
            Text summary,
            List<LegalText> texts,
            Optional<Verification> verification,
            Scope scope,
            Optional<LegalStatus> declaredStatus,
            Evidence evidence,
            Validity validity,
            List<CharterDocument> documents,
            List<RefusalRule> refusals) {
        this(
                id,
                version,
                title,
                summary,
                texts,
                verification,
                scope,
                declaredStatus,
                evidence,
                validity,
                documents,
                refusals,
                Conditions.NONE,
                new TreeMap<>(),
                Optional.empty());
    }

    /** The grounds on which a charter of this content can refuse: each needs its words. */
    public static Set<RefusalGround> groundsOf(
            Scope scope,
            Validity validity,
            List<CharterDocument> documents,
            Conditions conditions) {
        if (scope.isEmpty()) {
            return EnumSet.of(RefusalGround.NOTHING_RUNS);
        }
        EnumSet<RefusalGround> grounds = EnumSet.noneOf(RefusalGround.class);
        if (scope.sources().size() < SourceAddress.Kind.values().length) {
            grounds.add(RefusalGround.SOURCE);
        }
        if (scope.events().size() < EventType.values().length) {
            grounds.add(RefusalGround.EVENT);
        }
        int figures = scope.aggregates().size();
        if (figures > 0 && figures < Aggregate.values().length) {
            grounds.add(RefusalGround.AGGREGATE);
        }
        if (!conditions.guards().isEmpty()) {
            grounds.add(RefusalGround.GUARD);
        }
        // Always: a stream that calls itself a test bench is refused by every charter.
        grounds.add(RefusalGround.LEGAL_STATUS);
        if (!validity.periods().isEmpty()) {
            grounds.add(RefusalGround.DATE);
        }
        if (documents.stream().anyMatch(CharterDocument::blocking)) {
            grounds.add(RefusalGround.DOCUMENT);
        }
        return grounds;
    }

    /** Identifier and version as alerts and the journal carry them: {@code site-ferme@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** The documents without which nothing runs, in the order in which they are asked for. */
    public List<CharterDocument> listBlocking() {
        return documents.stream().filter(CharterDocument::blocking).toList();
    }

    /**
     * This charter as somebody takes it who declares, by choosing it for a single stream on the
     * command line, to hold its documents: they are no longer checked. The charter itself where the
     * choice declares nothing.
     */
    public Charter asDeclared() {
        return declaredStatus.isEmpty()
                ? this
                : withDocuments(
                        documents.stream()
                                .map(d -> CharterDocument.ofUnchecked(d.id(), d.title()))
                                .toList());
    }

    /** The same charter with other documents. */
    public Charter withDocuments(List<CharterDocument> others) {
        return new Charter(
                id,
                version,
                title,
                summary,
                texts,
                verification,
                scope,
                declaredStatus,
                evidence,
                validity,
                others,
                refusals,
                conditions,
                basis,
                fingerprint);
    }

    /**
     * The words for a missing document.
     *
     * @throws IllegalArgumentException if this charter has none
     */
    public RefusalRule getRefusal(CharterDocument document) {
        return refusals.stream()
                .filter(rule -> rule.ground() == RefusalGround.DOCUMENT)
                .filter(rule -> document.refusal().map(rule.code()::equals).orElse(true))
                .findFirst()
                .orElseGet(() -> getRefusal(RefusalGround.DOCUMENT));
    }

    /** The words for a ground, if the charter has any. */
    public Optional<RefusalRule> findRefusal(RefusalGround ground) {
        return refusals.stream().filter(rule -> rule.ground() == ground).findFirst();
    }

    /**
     * The words for a ground.
     *
     * @throws IllegalArgumentException if this charter cannot refuse on it
     */
    public RefusalRule getRefusal(RefusalGround ground) {
        return findRefusal(ground)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "charter " + id + " does not refuse for " + ground));
    }
}
