package fr.vigie.charter;

import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param refusals its refusals, one for each ground that it can meet
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
        List<RefusalRule> refusals) {

    /**
     * @throws IllegalArgumentException if a ground of {@link #groundsOf} has no refusal
     */
    public Charter {
        texts = List.copyOf(texts);
        documents = List.copyOf(documents);
        refusals = List.copyOf(refusals);
        Set<RefusalGround> missing = groundsOf(scope, validity, documents);
        refusals.forEach(rule -> missing.remove(rule.ground()));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("charter " + id + " has no refusal for " + missing);
        }
    }

    /** The grounds on which a charter of this content can refuse: each needs its words. */
    public static Set<RefusalGround> groundsOf(
            Scope scope, Validity validity, List<CharterDocument> documents) {
        if (scope.events().isEmpty()) {
            return EnumSet.of(RefusalGround.NOTHING_RUNS);
        }
        EnumSet<RefusalGround> grounds = EnumSet.noneOf(RefusalGround.class);
        if (scope.sources().size() < SourceAddress.Kind.values().length) {
            grounds.add(RefusalGround.SOURCE);
        }
        if (scope.events().size() < EventType.values().length) {
            grounds.add(RefusalGround.EVENT);
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

    /**
     * The words for a ground.
     *
     * @throws IllegalArgumentException if this charter cannot refuse on it
     */
    public RefusalRule getRefusal(RefusalGround ground) {
        return refusals.stream()
                .filter(rule -> rule.ground() == ground)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "charter " + id + " does not refuse for " + ground));
    }
}
