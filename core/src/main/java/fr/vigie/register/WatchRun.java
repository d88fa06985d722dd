package fr.vigie.register;

import java.time.Instant;
import java.util.Optional;

/**
 * The time during which a watch ran.
 *
 * @param camera its camera
 * @param watch its name
 * @param event what it watched for
 * @param charter the charter that permitted it, identifier and version
 * @param from when it began
 * @param to when it ended, or was known not to run any more; empty while it runs
 */
public record WatchRun(
        String camera,
        String watch,
        String event,
        String charter,
        Instant from,
        Optional<Instant> to) {

    WatchRun endedAt(Instant end) {
        return new WatchRun(camera, watch, event, charter, from, Optional.of(end));
    }
}
