package fr.vigie.charter.adoption;

import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.charter.DocumentTerms.Binding;
import fr.vigie.charter.adoption.CharterChange.Effect;
import fr.vigie.language.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the documents without which nothing runs. */
final class DocumentDiff {

    /** Periods of months and days are compared from one and the same day. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private DocumentDiff() {}

    static List<CharterChange> of(List<CharterDocument> before, List<CharterDocument> after) {
        List<CharterChange> changes = new ArrayList<>();
        for (CharterDocument was : before) {
            Optional<CharterDocument> is = find(after, was.id());
            if (is.isEmpty()) {
                changes.add(change(Effect.LOOSENS, was, "n'est plus exigé", "is no longer asked"));
            } else {
                compare(was, is.get()).ifPresent(changes::add);
            }
        }
        after.stream()
                .filter(is -> find(before, is.id()).isEmpty())
                .map(is -> change(Effect.TIGHTENS, is, "est désormais exigé", "is now asked for"))
                .forEach(changes::add);
        return changes;
    }

    private static Optional<CharterDocument> find(List<CharterDocument> documents, String id) {
        return documents.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    private static CharterChange change(
            Effect effect, CharterDocument document, String fr, String en) {
        return new CharterChange(
                effect,
                new Text(
                        "documents : " + document.id() + " " + fr,
                        "documents: " + document.id() + " " + en));
    }

    private static Optional<CharterChange> compare(CharterDocument was, CharterDocument is) {
        DocumentTerms old = was.terms().orElseThrow();
        DocumentTerms next = is.terms().orElseThrow();
        if (old.equals(next)) {
            return Optional.empty();
        }
        return Optional.of(
                isLooser(old, next)
                        ? change(Effect.LOOSENS, is, "doit dire moins", "has to state less")
                        : change(Effect.TIGHTENS, is, "doit dire plus", "has to state more"));
    }

    private static boolean isLooser(DocumentTerms old, DocumentTerms next) {
        return old.kind() != next.kind()
                || !next.requires().containsAll(old.requires())
                || isLonger(old.longest(), next.longest())
                || (old.excludesPropertyOnly() && !next.excludesPropertyOnly())
                || (old.binding() != Binding.NONE && old.binding() != next.binding())
                || concernsLess(old.events(), next.events())
                || (old.locks() && !next.locks());
    }

    private static boolean isLonger(Optional<Period> old, Optional<Period> next) {
        return old.map(limit ->
                        next.map(n -> ANY_DAY.plus(n).isAfter(ANY_DAY.plus(limit))).orElse(true))
                .orElse(false);
    }

    /** A document without events is needed for all of them. */
    private static boolean concernsLess(Set<String> old, Set<String> next) {
        return !next.isEmpty() && (old.isEmpty() || !next.containsAll(old));
    }
}
