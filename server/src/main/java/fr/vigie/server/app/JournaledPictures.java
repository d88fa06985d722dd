package fr.vigie.server.app;

import fr.vigie.camera.CameraId;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.MaskedPictures;
import fr.vigie.setup.Setup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives masked pictures and notes who looks. A page asks for a picture every few seconds: one entry
 * stands for a look that goes on, and another is made after a pause or after an hour. Thread-safe.
 */
final class JournaledPictures implements MaskedPictures {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final CameraBoard board;
    private final Setup setup;
    private final Journal journal;
    private final InstantSource clock;
    private final Map<Look, Span> looks = new HashMap<>();

    /** Who looks at what. */
    private record Look(String actor, CameraId camera) {}

    /** Since when, and when last. */
    private record Span(Instant since, Instant last) {

        boolean goesOn(Instant now) {
            return now.isBefore(last.plus(PAUSE)) && now.isBefore(since.plus(LONGEST));
        }
    }

    /**
     * @param board the cameras that whoever asks may see
     * @param setup the cameras that whoever asks sets up
     */
    JournaledPictures(CameraBoard board, Setup setup, Journal journal, InstantSource clock) {
        this.board = board;
        this.setup = setup;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> findRunning(CameraId camera, String actor) {
        return noted(board.findPreview(camera), camera, actor);
    }

    @Override
    public Optional<byte[]> findOpened(CameraId camera, String actor) {
        return noted(setup.findPicture(camera), camera, actor);
    }

    private Optional<byte[]> noted(Optional<byte[]> picture, CameraId camera, String actor) {
        if (picture.isPresent() && begins(new Look(actor, camera))) {
            TreeMap<String, String> facts = new TreeMap<>();
            facts.put("camera", camera.value());
            journal.append(actor, JournalAction.PREVIEW_SEEN, facts);
        }
        return picture;
    }

    private synchronized boolean begins(Look look) {
        Instant now = clock.instant();
        looks.values().removeIf(span -> !span.goesOn(now));
        Span before = looks.get(look);
        looks.put(look, new Span(before == null ? now : before.since(), now));
        return before == null;
    }
}
