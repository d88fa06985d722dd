package fr.vigie.vision.detect;

import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Watch;
import java.util.Set;
import java.util.function.Consumer;

/** One watch at work: from the scene of each picture to episodes. Not thread-safe. */
public interface Detector {

    /** Pictures a second where what matters lasts for seconds: somebody enters, something stays. */
    double UNHURRIED = 5;

    /** Pictures a second where it is over within one: a fall, a flicker, what drives past. */
    double QUICK = 10;

    /**
     * Looks at the scene after it has taken in a picture.
     *
     * @param scene the scene
     * @param time of the picture
     * @param changes is told which episodes opened or ended by it
     */
    void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes);

    /** What it needs of the scene beside silhouettes and things. */
    default Set<Facet> facets() {
        return Set.of();
    }

    /**
     * How many pictures a second it asks for while something moves: {@link #UNHURRIED} or {@link
     * #QUICK}. More are of no use to it, fewer lose episodes; the most demanding watch of a camera
     * decides for all of them.
     */
    double picturesPerSecond();

    /**
     * Until when this watch can do without pictures as long as nothing changes in them: {@link
     * MediaTime#NEVER} if only a change could matter, a later time if something is then due by
     * itself, {@code now} if it wants each picture. A camera is left undecoded between key frames
     * only while all its watches rest.
     *
     * @param now time of the picture observed last
     */
    MediaTime restsUntil(MediaTime now);

    /**
     * The detector of a watch.
     *
     * @throws IllegalArgumentException if it is drawn in a way that its event type does not know,
     *     or below a floor of its definition
     */
    static Detector of(Watch watch) {
        return switch (watch.event()) {
            case INTRUSION ->
                    switch (watch.area()) {
                        case fr.vigie.watch.Area.Zone(var zone) -> new ZoneIntrusion(watch, zone);
                        case fr.vigie.watch.Area.Line(var line) -> new LineIntrusion(watch, line);
                    };
            case ABANDONED_OBJECT ->
                    switch (watch.area()) {
                        case fr.vigie.watch.Area.Zone(var zone) -> new AbandonedObject(watch, zone);
                        case fr.vigie.watch.Area.Line _ ->
                                throw new IllegalArgumentException(
                                        "ABANDONED_OBJECT is watched for in a zone, not a line");
                    };
            case WRONG_WAY -> new WrongWay(watch, zoneOf(watch));
            case FALL -> new Fall(watch, zoneOf(watch));
            case FIRE -> new Fire(watch, zoneOf(watch));
            case STOPPED_VEHICLE, ILLEGAL_PARKING -> new StandingVehicle(watch, zoneOf(watch));
            case ILLEGAL_DUMPING -> new IllegalDumping(watch, zoneOf(watch));
            case OVERFLOWING_BIN -> new OverflowingBin(watch, zoneOf(watch));
            case SPEEDING -> new Speeding(watch, zoneOf(watch));
            case CROWD_DENSITY -> new CrowdDensity(watch, zoneOf(watch));
            case GATHERING -> new Gathering(watch, zoneOf(watch));
            case CROWD_MOVEMENT -> new CrowdMovement(watch, zoneOf(watch));
        };
    }

    private static Polygon zoneOf(Watch watch) {
        return switch (watch.area()) {
            case fr.vigie.watch.Area.Zone(var zone) -> zone;
            case fr.vigie.watch.Area.Line _ ->
                    throw new IllegalArgumentException(
                            watch.event() + " is watched for in a zone, not a line");
        };
    }
}
