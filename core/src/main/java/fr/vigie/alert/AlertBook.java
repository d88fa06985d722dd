package fr.vigie.alert;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where alerts are kept. Implementations are thread-safe, and what they have acknowledged survives
 * the death of the process.
 */
public interface AlertBook {

    /**
     * Keeps a new alert with its masked still (JPEG bytes with nothing drawn on them: zone and box
     * are drawn, sharp at any size, where it is shown; empty where the charter keeps none) before
     * anybody sees it.
     */
    void add(Alert alert, Optional<byte[]> still);

    /** The alert of this name. */
    Optional<Alert> find(AlertId id);

    /** The masked still of an alert, JPEG bytes. */
    Optional<byte[]> findStill(AlertId id);

    /** The alerts that arrived last first, at most {@code most}. */
    List<Alert> listNewest(int most);

    /**
     * The alerts that came before one, the newest of them first, at most {@code most}; none where
     * there is no such alert.
     */
    List<Alert> listOlder(AlertId before, int most);

    /**
     * The alerts that nobody has decided yet ({@link AlertState#NEW}), the one that was raised last
     * first, in whatever order they arrived, and of one instant by name, the last first; at most
     * {@code most}. However many newer ones there are, an untreated alert stays among them.
     */
    List<Alert> listUntreated(int most);

    /**
     * The alerts that stand decided, doubts included, latest decision first and of one instant by
     * name, the last first; at most {@code most}.
     */
    List<Alert> listDecided(int most);

    /** How many alerts nobody has decided yet. */
    int countUntreated();

    /** What people have made so far of the alerts of one event type on one camera. */
    DecisionTally tally(CameraId camera, EventType event);

    /**
     * What became of the alerts raised from one instant to before another, one a camera and event
     * type, in the order of their names.
     */
    List<AlertSummary> summarise(Instant from, Instant until);

    /**
     * Decides an alert that is new, or one that stands in doubt.
     *
     * @return the alert as it stands afterwards
     * @throws AlreadyDecidedException if somebody has confirmed or dismissed it meanwhile; nothing
     *     is changed
     * @throws java.util.NoSuchElementException if there is no such alert
     */
    Alert decide(AlertId id, Decision decision) throws AlreadyDecidedException;

    /**
     * The same book with nothing but the alerts of these cameras: in it there are no others, to be
     * read, counted or decided. What is added to it is added to the whole.
     */
    AlertBook within(Set<CameraId> cameras);
}
