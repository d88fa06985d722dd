package fr.vigie.server.access;

import static java.util.stream.Collectors.toSet;

import fr.vigie.access.CurrentReach;
import fr.vigie.access.Reach;
import fr.vigie.access.Right;
import fr.vigie.camera.CameraId;
import fr.vigie.language.Text;
import fr.vigie.permission.Permission;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.StreamTrial;
import fr.vigie.watch.WatchId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The setup of whoever asks: a camera beyond their reach does not exist. Adding one, moving one
 * between groups and taking the whole away are for those who reach all cameras. Thread-safe.
 */
public final class ReachedSetup implements Setup {

    /** Of a key that stands there twice, two readers may see two values. */
    private static final JsonMapper STRICT =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Setup whole;
    private final CurrentReach reach;

    public ReachedSetup(Setup whole, CurrentReach reach) {
        this.whole = whole;
        this.reach = reach;
    }

    @Override
    public List<SetUpCamera> list() {
        Reach mine = reach.of(Right.SET_UP_CAMERAS);
        return whole.list().stream().filter(c -> mine.covers(c.plan().camera())).toList();
    }

    @Override
    public Optional<SetUpCamera> find(CameraId id) {
        return find(id, Right.SET_UP_CAMERAS);
    }

    private Optional<SetUpCamera> find(CameraId id, Right right) {
        return whole.find(id).filter(c -> reach.of(right).covers(c.plan().camera()));
    }

    @Override
    public SetUpCamera add(String document, String actor) throws SetupRefusal {
        checkReachesAll(reach);
        return whole.add(document, actor);
    }

    @Override
    public SetUpCamera change(CameraId id, String document, String revision, String actor)
            throws SetupRefusal {
        check(id);
        if (!reachesAll() && !keepsPlace(whole.find(id).orElseThrow().document(), document)) {
            throw beyond();
        }
        return whole.change(id, document, revision, actor);
    }

    @Override
    public void remove(CameraId id, String revision, String actor) throws SetupRefusal {
        check(id);
        whole.remove(id, revision, actor);
    }

    @Override
    public SetUpCamera putWatch(
            CameraId camera, WatchId watch, String document, String revision, String actor)
            throws SetupRefusal {
        check(camera);
        return whole.putWatch(camera, watch, document, revision, actor);
    }

    @Override
    public SetUpCamera removeWatch(CameraId camera, WatchId watch, String revision, String actor)
            throws SetupRefusal {
        check(camera);
        return whole.removeWatch(camera, watch, revision, actor);
    }

    @Override
    public Permission check(CameraId camera, String watchDocument) throws SetupRefusal {
        check(camera);
        return whole.check(camera, watchDocument);
    }

    @Override
    public StreamTrial tryOut(String document, String actor) throws SetupRefusal {
        checkReachesAll(reach);
        return whole.tryOut(document, actor);
    }

    @Override
    public Optional<byte[]> findPicture(CameraId camera) {
        return find(camera, Right.SEE_PICTURES).isPresent()
                ? whole.findPicture(camera)
                : Optional.empty();
    }

    @Override
    public String export() {
        return reachesAll() ? whole.export() : "{\"cameras\":[]}";
    }

    private boolean reachesAll() {
        return reachesAll(reach);
    }

    private static boolean reachesAll(CurrentReach reach) {
        return reach.of(Right.SET_UP_CAMERAS) instanceof Reach.Everywhere;
    }

    private void check(CameraId id) throws SetupRefusal {
        if (find(id).isEmpty()) {
            throw new SetupRefusal(
                    SetupRefusal.Reason.UNKNOWN,
                    new Text("il n'y a rien de ce nom ici", "there is nothing of this name here"));
        }
    }

    /** What is about no camera that there is, is for those who reach all of them. */
    static void checkReachesAll(CurrentReach reach) throws SetupRefusal {
        if (!reachesAll(reach)) {
            throw beyond();
        }
    }

    private static SetupRefusal beyond() {
        return new SetupRefusal(
                SetupRefusal.Reason.BEYOND_REACH,
                new Text(
                        "votre compte ne règle que les caméras de certains groupes ; ajouter ou essayer une caméra, changer son adresse ou ses groupes revient à qui les règle toutes",
                        "your account sets up the cameras of some groups only; adding or trying a camera, changing its address or its groups is for those who set up all of them"));
    }

    /** Whether both documents have the same address and the same groups. */
    private static boolean keepsPlace(String before, String after) {
        try {
            JsonNode one = STRICT.readTree(before);
            JsonNode other = STRICT.readTree(after);
            return one.path("source").equals(other.path("source"))
                    && groups(one).equals(groups(other));
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Set<String> groups(JsonNode camera) {
        return camera.path("groups").valueStream().map(JsonNode::toString).collect(toSet());
    }
}
