package fr.vigie.server.console.governance;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.permission.Standing;
import fr.vigie.permission.Suspension;
import fr.vigie.server.console.wording.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A suspension in words.
 *
 * @param number its number, by which it is lifted
 * @param what what is suspended
 * @param by who suspended it
 * @param why why
 * @param since since when
 * @param lifted whether an act has lifted it
 */
record SuspensionView(
        String number, String what, String by, String why, String since, boolean lifted) {

    private record Dated(Instant since, SuspensionView view) {}

    /** All of them: those that hold first, the newest first. */
    static List<SuspensionView> list(Standing standing, Instant now, Words words) {
        List<Dated> all = new ArrayList<>();
        standing.acts().stream()
                .filter(act -> act.kind() == ActKind.SUSPENSION)
                .forEach(act -> all.add(of(act, standing, now, words)));
        standing.suspensions().forEach(own -> all.add(of(own, standing, now, words)));
        return all.stream()
                .sorted(
                        Comparator.comparing((Dated dated) -> dated.view().lifted())
                                .thenComparing(Dated::since, Comparator.reverseOrder()))
                .map(Dated::view)
                .toList();
    }

    private static Dated of(Act act, Standing standing, Instant now, Words words) {
        Instant since = act.period().from();
        return new Dated(
                since,
                new SuspensionView(
                        act.number(),
                        ActView.covers(act, words),
                        act.authority(),
                        act.terms().occasion(),
                        words.dayAndTime(since),
                        standing.isLifted(act.number(), since, now)));
    }

    private static Dated of(Suspension own, Standing standing, Instant now, Words words) {
        boolean presence = Suspension.isForPresence(own.number());
        return new Dated(
                own.since(),
                new SuspensionView(
                        own.number(),
                        words.say("gov.suspension.what", own.camera(), words.event(own.event())),
                        words.say("actor.vigie"),
                        presence
                                ? words.say("gov.suspension.presence")
                                : words.say("gov.suspension.false", own.dismissed(), own.settled()),
                        words.dayAndTime(own.since()),
                        standing.isLifted(own.number(), own.since(), now)));
    }
}
