package fr.vigie.vision.health;

import fr.vigie.operation.CameraFault;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import java.util.Optional;

/**
 * Says whether something is wrong with a camera, from its pictures, about one a second. A fault is
 * told from {@link #LASTS} on, and has ended when there was nothing wrong for {@link #OVER}; its
 * kind does not change on the way. What a camera usually shows is learned from its good pictures,
 * so that night that falls, fog that comes up and seasons are no faults; a camera that has looked
 * elsewhere for {@link #NEW_VIEW} has a new usual view. Not thread-safe; the same frames give the
 * same answers.
 */
public final class CameraHealth {

    /** Pictures closer together than this are not looked at, seconds. */
    private static final double SPACING = 0.9;

    /** So long a fault has to last, seconds. */
    private static final double LASTS = 3.5;

    /** So long of it it has to be the same one, seconds: at first it may look like another. */
    private static final double SAME = 1.7;

    /** So long there has to be nothing wrong, seconds. */
    private static final double OVER = 4;

    private static final double NEW_VIEW = 600;

    /** Who looks at less light than this, grey levels, and... */
    private static final double DARK = 34;

    /** ...less relief than this share of the usual, sees nothing; noise leaves detail. */
    private static final double NOTHING_LEFT = 0.3;

    /** A picture that is brighter than this, and by this much than usual, may be blinded. */
    private static final double BRIGHT = 150;

    private static final double BRIGHTER = 35;
    private static final double WASHED_OUT = 0.55;

    /** Blur takes fine detail away and leaves coarse relief. */
    private static final double UNSHARP = 0.4;

    private static final double SHAPES_LEFT = 0.35;
    private static final double DETAIL_OF_RELIEF = 0.7;

    /** Above this likeness the camera looks where it did; below the other it does not. */
    private static final double ALIKE = 0.5;

    private static final double UNLIKE = 0.3;

    /** More of the view than this has lost its detail when it is covered. */
    private static final double MOSTLY = 0.55;

    /** ...and no other detail has come instead: less than this share of the usual is there. */
    private static final double LITTLE = 0.4;

    private final View view;
    private final UsualView usual;
    private final Stillness stillness;
    private boolean started;
    private MediaTime lookedAt = MediaTime.ZERO;
    private MediaTime wellAt = MediaTime.ZERO;
    private MediaTime illAt = MediaTime.ZERO;
    private MediaTime sameSince = MediaTime.ZERO;
    private Optional<CameraFault> candidate = Optional.empty();
    private MediaTime faultSince = MediaTime.ZERO;
    private Optional<CameraFault> fault = Optional.empty();

    /**
     * @param width of the frames, pixels
     * @param height of the frames, pixels
     */
    public CameraHealth(int width, int height) {
        view = new View(width, height);
        usual = new UsualView(view);
        stillness = new Stillness(width, height);
    }

    /** Takes in the next picture and says what is wrong now, if anything. */
    public Optional<CameraFault> observe(Frame frame) {
        double seconds = frame.time().secondsSince(lookedAt);
        if (started && seconds >= 0 && seconds < SPACING) {
            return fault;
        }
        MediaTime now = frame.time();
        if (!started) {
            started = true;
            wellAt = now;
            illAt = now;
            seconds = 1;
        }
        lookedAt = now;
        view.take(frame);
        Optional<CameraFault> found = find(frame);
        if (found.isEmpty()) {
            wellAt = now;
            usual.learn(view, Math.clamp(seconds, 0, 5));
        } else {
            illAt = now;
        }
        conclude(found, now);
        return fault;
    }

    private void conclude(Optional<CameraFault> found, MediaTime now) {
        if (!found.equals(candidate)) {
            candidate = found;
            sameSince = now;
        }
        boolean lasts = now.secondsSince(wellAt) >= LASTS && now.secondsSince(sameSince) >= SAME;
        if (fault.isEmpty() && found.isPresent() && lasts) {
            fault = found;
            faultSince = now;
        } else if (fault.isPresent() && now.secondsSince(illAt) >= OVER) {
            fault = Optional.empty();
        } else if (fault.equals(Optional.of(CameraFault.TURNED))
                && now.secondsSince(faultSince) >= NEW_VIEW) {
            usual.forget();
            fault = Optional.empty();
        }
    }

    private Optional<CameraFault> find(Frame frame) {
        boolean frozen = stillness.isFrozen(frame);
        if (!usual.isKnown()) {
            return Optional.empty();
        }
        usual.compare(view);
        boolean alike = usual.likeness() >= ALIKE;
        boolean nothingLeft = usual.reliefLeft() < NOTHING_LEFT;
        if (view.light() < DARK && alike && nothingLeft) {
            return Optional.of(CameraFault.DARK);
        }
        if (view.light() > BRIGHT
                && view.light() > usual.light() + BRIGHTER
                && usual.reliefLeft() < WASHED_OUT) {
            return Optional.of(CameraFault.BLINDED);
        }
        boolean hidden = usual.lost() >= MOSTLY && usual.detailLeft() < LITTLE;
        if (!alike && (nothingLeft || hidden)) {
            return Optional.of(CameraFault.COVERED);
        }
        if (usual.detailLeft() < UNSHARP
                && usual.reliefLeft() >= SHAPES_LEFT
                && usual.detailLeft() < DETAIL_OF_RELIEF * usual.reliefLeft()) {
            return Optional.of(CameraFault.BLURRED);
        }
        if (usual.likeness() < UNLIKE) {
            return Optional.of(CameraFault.TURNED);
        }
        return frozen ? Optional.of(CameraFault.FROZEN) : Optional.empty();
    }

    /** The figures behind the last answer, for those who tune it. */
    @Override
    public String toString() {
        return "likeness %.2f, detail %.2f, relief %.2f, lost %.2f, light %.0f of %.0f"
                .formatted(
                        usual.likeness(),
                        usual.detailLeft(),
                        usual.reliefLeft(),
                        usual.lost(),
                        view.light(),
                        usual.light());
    }
}
