package fr.vigie.charter.adoption;

import fr.vigie.charter.Aggregation;
import fr.vigie.charter.Charter;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.PresenceLimit;
import fr.vigie.charter.Probation;
import fr.vigie.charter.Validity;
import fr.vigie.charter.Validity.Period;
import fr.vigie.charter.adoption.CharterChange.Effect;
import fr.vigie.language.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares two charters part by part and says of each difference whether it loosens or tightens
 * (requirement R-10). On one thread.
 */
public final class CharterDiff {

    private final Charter before;
    private final Charter after;
    private final List<CharterChange> changes = new ArrayList<>();

    private CharterDiff(Charter before, Charter after) {
        this.before = before;
        this.after = after;
    }

    /** Every difference; the loosenings first. */
    public static List<CharterChange> of(Charter before, Charter after) {
        CharterDiff diff = new CharterDiff(before, after);
        diff.compare();
        return diff.changes.stream().sorted(Comparator.comparing(CharterChange::effect)).toList();
    }

    /** Whether one of them opens something. */
    public static boolean loosens(List<CharterChange> changes) {
        return changes.stream().anyMatch(change -> change.effect() == Effect.LOOSENS);
    }

    private void compare() {
        admitted("sources", before.scope().sources(), after.scope().sources());
        admitted("legal_statuses", before.scope().statuses(), after.scope().statuses());
        admitted("events", before.scope().events(), after.scope().events());
        admitted("aggregates", before.scope().aggregates(), after.scope().aggregates());
        if (!before.declaredStatus().equals(after.declaredStatus())) {
            value(
                    "declared_status",
                    shown(before.declaredStatus()),
                    shown(after.declaredStatus()),
                    after.declaredStatus().isPresent());
        }
        evidence(before.evidence(), after.evidence());
        validity(before.validity(), after.validity());
        DocumentDiff.of(before.listBlocking(), after.listBlocking()).forEach(changes::add);
        required("guards", before.conditions().guards(), after.conditions().guards());
        presence(before.conditions().presence(), after.conditions().presence());
        probation(before.conditions().probation(), after.conditions().probation());
        aggregation(before.conditions().aggregation(), after.conditions().aggregation());
        words();
    }

    private void add(Effect effect, String fr, String en) {
        changes.add(new CharterChange(effect, new Text(fr, en)));
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("–");
    }

    private void value(String part, Object was, Object is, boolean looser) {
        String words = part + " : " + was + " → " + is;
        add(looser ? Effect.LOOSENS : Effect.TIGHTENS, words, words);
    }

    /** What is added to a list of what is admitted opens. */
    private void admitted(String part, Collection<?> was, Collection<?> is) {
        each(part, was, is, Effect.LOOSENS, Effect.TIGHTENS);
    }

    /** What is added to a list of what is asked for closes. */
    private void required(String part, Collection<?> was, Collection<?> is) {
        each(part, was, is, Effect.TIGHTENS, Effect.LOOSENS);
    }

    private void each(
            String part, Collection<?> was, Collection<?> is, Effect added, Effect removed) {
        is.stream()
                .filter(one -> !was.contains(one))
                .forEach(one -> add(added, part + " : ajoute " + one, part + ": adds " + one));
        was.stream()
                .filter(one -> !is.contains(one))
                .forEach(one ->
                        add(removed, part + " : retire " + one, part + ": takes out " + one));
    }

    private void evidence(Evidence was, Evidence is) {
        if (!was.equals(is)) {
            // A longer time of a lesser kind does not exist: nothing is kept for no time.
            value(
                    "evidence",
                    was.kind() + " " + was.keep().toDays() + " d",
                    is.kind() + " " + is.keep().toDays() + " d",
                    is.kind().compareTo(was.kind()) > 0 || is.keep().compareTo(was.keep()) > 0);
        }
    }

    private void validity(Validity was, Validity is) {
        if (!was.zone().equals(is.zone())) {
            value("time_zone", was.zone(), is.zone(), true);
        }
        if (!covers(was.periods(), is.periods())) {
            value("periods", was.periods(), is.periods(), true);
        } else if (!covers(is.periods(), was.periods())) {
            value("periods", was.periods(), is.periods(), false);
        }
    }

    /** Whether each day of some periods is a day of the wider ones; no period is no limit. */
    private static boolean covers(List<Period> wider, List<Period> some) {
        if (wider.isEmpty()) {
            return true;
        }
        return !some.isEmpty() && some.stream().allMatch(period -> covers(wider, period));
    }

    private static boolean covers(List<Period> wider, Period period) {
        LocalDate day = period.from();
        while (period.contains(day)) {
            LocalDate asked = day;
            Optional<Period> around = wider.stream().filter(w -> w.contains(asked)).findFirst();
            if (around.isEmpty()) {
                return false;
            }
            if (around.get().until().isEmpty()) {
                return true;
            }
            day = around.get().until().get().plusDays(1);
        }
        return true;
    }

    private void presence(Optional<PresenceLimit> was, Optional<PresenceLimit> is) {
        // Whether there is one at all goes with the guard, which is compared by itself.
        if (was.isPresent() && is.isPresent() && !was.equals(is)) {
            value(
                    "presence",
                    was.get(),
                    is.get(),
                    is.get().entries() > was.get().entries()
                            || is.get().within().compareTo(was.get().within()) < 0);
        }
    }

    private void probation(Probation was, Probation is) {
        if (was.calibration() != is.calibration()) {
            value(
                    "probation.calibration",
                    was.calibration(),
                    is.calibration(),
                    is.calibration().compareTo(was.calibration()) < 0);
        }
        if (!was.limit().equals(is.limit())) {
            value("probation.limit", shown(was.limit()), shown(is.limit()), isLooser(was, is));
        }
    }

    private static boolean isLooser(Probation was, Probation is) {
        return was.limit()
                .map(old ->
                        is.limit()
                                .map(next ->
                                        next.share() > old.share()
                                                || next.settled() > old.settled())
                                .orElse(true))
                .orElse(false);
    }

    private void aggregation(Optional<Aggregation> was, Optional<Aggregation> is) {
        // Without figures there is nothing that the numbers could be about.
        if (was.isEmpty() || is.isEmpty() || was.equals(is)) {
            return;
        }
        Aggregation old = was.get();
        Aggregation next = is.get();
        value(
                "aggregation",
                old,
                next,
                next.bucket().compareTo(old.bucket()) < 0
                        || next.least() < old.least()
                        || next.rounding() < old.rounding()
                        || next.delay().compareTo(old.delay()) < 0);
    }

    private void words() {
        boolean same =
                before.title().equals(after.title())
                        && before.summary().equals(after.summary())
                        && before.texts().equals(after.texts())
                        && before.refusals().equals(after.refusals())
                        && before.basis().equals(after.basis())
                        && before.verification().equals(after.verification());
        if (!same) {
            add(
                    Effect.REWORDS,
                    "textes : titre, sources, refus ou vérification reformulés",
                    "words: title, sources, refusals or verification worded anew");
        }
    }
}
