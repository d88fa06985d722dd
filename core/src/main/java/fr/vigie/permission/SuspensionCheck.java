package fr.vigie.permission;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds what suspends a watch: an act of somebody entitled to it (requirement R-09), or the program
 * itself because too many alerts were false (E-03). Neither ends with time: only a later act with
 * its file lifts it.
 */
final class SuspensionCheck {

    private SuspensionCheck() {}

    /**
     * What suspends.
     *
     * @param number its number, by which an act lifts it
     * @param by who made it; empty where the program did
     */
    record Found(String number, Optional<String> by) {}

    static Optional<Found> find(Request request, Standing standing) {
        return byAct(request, standing).or(() -> byItself(request, standing));
    }

    private static Optional<Found> byAct(Request request, Standing standing) {
        return standing.acts().stream()
                .filter(act -> act.kind() == ActKind.SUSPENSION)
                .filter(act -> !request.at().isBefore(act.period().from()))
                .filter(act ->
                        act.scope().coversCamera(request.camera())
                                && act.scope().coversEvent(request.capability()))
                .filter(act -> !isLifted(act.number(), act.period().from(), request.at(), standing))
                .findFirst()
                .map(act -> new Found(act.number(), Optional.of(act.authority())));
    }

    private static Optional<Found> byItself(Request request, Standing standing) {
        return standing.suspensions().stream()
                .filter(s -> s.camera().equals(request.camera()))
                .filter(s -> s.event().equals(request.capability()))
                .filter(s -> !isLifted(s.number(), s.since(), request.at(), standing))
                .findFirst()
                .map(s -> new Found(s.number(), Optional.empty()));
    }

    /** Whether an act lifts it that was made after it, has its file, and has begun. */
    static boolean isLifted(String number, Instant since, Instant at, Standing standing) {
        return standing.acts().stream()
                .filter(act -> act.kind() == ActKind.LIFTING && act.document().isPresent())
                .filter(act -> act.terms().lifts().filter(number::equals).isPresent())
                .map((Act act) -> act.period().from())
                .anyMatch(from -> !from.isBefore(since) && !at.isBefore(from));
    }
}
