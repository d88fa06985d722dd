package fr.vigie.charter.adoption;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.camera.LegalStatus;
import fr.vigie.charter.Charter;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.VerifierKey;
import fr.vigie.language.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a charter may take the place of another (requirement R-10): a loosening needs both keys
 * and a deliberation of the council about that very charter; anything else needs one key.
 */
public final class AdoptionCheck {

    private static final Set<LegalStatus> BENCH = Set.of(LegalStatus.TEST_BENCH);

    private AdoptionCheck() {}

    /**
     * What is missing, one sentence each; empty if it may.
     *
     * @param before the charter of now
     * @param statement what had to be signed: the new charter, after the statement of now
     * @param keys the keys that the place knows
     * @param acts the acts that are held, with unaltered files
     */
    public static List<Text> findMissing(
            Charter before,
            Charter after,
            CharterStatement statement,
            Map<KeyHolder, VerifierKey> keys,
            List<SignedNote> signatures,
            List<Act> acts,
            Instant now) {
        if (before.scope().statuses().equals(BENCH)) {
            // Nobody has decided anything for any real camera yet: this is the first choice.
            return List.of();
        }
        List<Text> missing = new ArrayList<>();
        if (before.id().equals(after.id()) && after.version() <= before.version()) {
            missing.add(
                    Text.format(
                            "La version doit augmenter : %s est adoptée ; écrivez version: %s.",
                            "The version has to go up: %s is adopted; write version: %s.",
                            before.reference(),
                            before.version() + 1));
        }
        boolean loosens = CharterDiff.loosens(CharterDiff.of(before, after));
        List<KeyHolder> signed = listSigners(statement, keys, signatures);
        if (loosens) {
            Arrays.stream(KeyHolder.values())
                    .filter(holder -> !signed.contains(holder))
                    .forEach(holder -> missing.add(unsigned(holder)));
            if (acts.stream().noneMatch(act -> decides(act, statement, now))) {
                missing.add(undecided(after));
            }
        } else if (signed.isEmpty()) {
            missing.add(
                    new Text(
                            "Il manque une signature : celle du maire ou celle du délégué"
                                    + " (./vigie charter sign).",
                            "A signature is missing: the mayor's or the officer's (./vigie charter"
                                    + " sign)."));
        }
        return missing;
    }

    /** Who has signed exactly this statement. */
    public static List<KeyHolder> listSigners(
            CharterStatement statement,
            Map<KeyHolder, VerifierKey> keys,
            List<SignedNote> signatures) {
        return Arrays.stream(KeyHolder.values())
                .filter(holder ->
                        Optional.ofNullable(keys.get(holder))
                                .filter(key -> isSigned(statement, key, signatures))
                                .isPresent())
                .toList();
    }

    private static boolean isSigned(
            CharterStatement statement, VerifierKey key, List<SignedNote> signatures) {
        return signatures.stream()
                .filter(note -> note.text().equals(statement.text()))
                .anyMatch(note -> note.isSignedBy(key));
    }

    private static boolean decides(Act act, CharterStatement statement, Instant now) {
        return act.kind() == ActKind.DELIBERATION
                && act.document().isPresent()
                && act.period().contains(now)
                && act.terms().charter().filter(statement.charter()::equals).isPresent();
    }

    private static Text unsigned(KeyHolder holder) {
        return new Text(
                "Cette charte ouvre plus que la précédente : il manque la signature "
                        + holder.words().fr()
                        + " (./vigie charter sign).",
                "This charter opens more than the one before: the signature "
                        + holder.words().en()
                        + " is missing (./vigie charter sign).");
    }

    private static Text undecided(Charter after) {
        return Text.format(
                "Cette charte ouvre plus que la précédente : il manque la délibération qui la cite"
                        + " (./vigie act add FICHIER --kind DELIBERATION --charter %s …).",
                "This charter opens more than the one before: the council's decision that names it"
                        + " is missing (./vigie act add FILE --kind DELIBERATION --charter %s …).",
                after.id());
    }
}
