package fr.vigie.server.app;

import fr.vigie.camera.AddressRefusedException;
import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.geometry.Polygon;
import fr.vigie.language.Text;
import fr.vigie.permission.Permission;
import fr.vigie.server.config.CameraForm;
import fr.vigie.server.config.CameraNetworks;
import fr.vigie.server.config.ConfiguredCamera;
import fr.vigie.server.config.WatchEdit;
import fr.vigie.server.station.Stations;
import fr.vigie.setup.DeviceSearch;
import fr.vigie.setup.KeptCamera;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.SetUpCamera.Origin;
import fr.vigie.setup.Setup;
import fr.vigie.setup.SetupBook;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.SetupRefusal.Reason;
import fr.vigie.setup.StreamTrial;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one owner of the cameras of a running server. What the file has stands as the file says; what
 * the console adds is kept in the store; a camera belongs to one of the two (decision 0091). A
 * change is checked as a whole, kept, and only then carried out, one after the other. Thread-safe.
 */
final class LiveSetup implements Setup {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSetup.class);

    private final List<ConfiguredCamera> file;
    private final SetupBook book;
    private final Stations stations;
    private final CameraNetworks networks;
    private final CameraTrials trials;
    private final DeviceDocuments devices;
    private final ReentrantLock changing = new ReentrantLock();
    private final Map<CameraId, Kept> kept = new LinkedHashMap<>();
    private final Set<CameraId> leftOut = new HashSet<>();

    /** A camera of the console, as it is kept and as it was read from there. */
    private record Kept(KeptCamera row, ConfiguredCamera camera) {}

    /**
     * Takes the cameras of the console over from the store; they start with the others. One that
     * cannot be read any more, or whose name the file has taken, is left where it is and said.
     */
    LiveSetup(
            List<ConfiguredCamera> file,
            SetupBook book,
            Stations stations,
            CameraNetworks networks,
            CameraTrials trials,
            DeviceSearch devices) {
        this.file = List.copyOf(file);
        this.book = book;
        this.stations = stations;
        this.networks = networks;
        this.trials = trials;
        this.devices = new DeviceDocuments(devices);
        for (KeptCamera row : book.list()) {
            Problems problems = new Problems(row.id().value());
            Optional<ConfiguredCamera> camera =
                    CameraForm.readAs(row.document(), row.address(), problems);
            if (camera.isEmpty()) {
                LOG.error("camera {} of the console is left out: {}", row.id(), problems.list());
            } else if (findInFile(row.id()).isPresent()) {
                LOG.warn("camera {} of the console is left out: the file has it now", row.id());
                leftOut.add(row.id());
            } else {
                kept.put(row.id(), new Kept(row, camera.get()));
                stations.addStopped(camera.get().plan(), optionsOf(camera.get()), networks);
            }
        }
    }

    @Override
    public List<SetUpCamera> list() {
        changing.lock();
        try {
            return Stream.concat(
                            file.stream().map(this::ofFile),
                            kept.values().stream().map(LiveSetup::ofConsole))
                    .toList();
        } finally {
            changing.unlock();
        }
    }

    @Override
    public Optional<SetUpCamera> find(CameraId id) {
        return list().stream().filter(camera -> camera.plan().camera().id().equals(id)).findFirst();
    }

    @Override
    public SetUpCamera add(String document, String actor) throws SetupRefusal {
        ConfiguredCamera camera = read(devices.settle(document, actor), Optional.empty());
        checkAddress(camera);
        changing.lock();
        try {
            CameraId id = camera.plan().camera().id();
            if (find(id).isPresent()) {
                throw taken(id);
            }
            new SetupNames(all()).check(camera);
            KeptCamera row =
                    new KeptCamera(
                            id, CameraForm.write(camera), camera.plan().camera().source(), 1);
            if (!book.add(row, actor)) {
                throw taken(id);
            }
            return carryOut(new Kept(row, camera), actor);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public SetUpCamera change(CameraId id, String document, String revision, String actor)
            throws SetupRefusal {
        Kept seen = getOwn(id);
        ConfiguredCamera camera =
                read(devices.settle(document, actor), Optional.of(seen.row().address()));
        if (!camera.plan().camera().id().equals(id)) {
            throw new SetupRefusal(
                    Reason.MISTAKES,
                    new Text(
                            "le nom court d'une caméra ne change pas : supprimez-la et ajoutez l'autre",
                            "the short name of a camera does not change: remove it and add the other one"));
        }
        if (!camera.plan().camera().source().equals(seen.row().address())) {
            checkAddress(camera);
        }
        return replace(id, camera, revision, actor);
    }

    private SetUpCamera replace(CameraId id, ConfiguredCamera camera, String revision, String actor)
            throws SetupRefusal {
        changing.lock();
        try {
            Kept before = getOwn(id, revision);
            new SetupNames(all()).check(camera);
            KeptCamera row =
                    new KeptCamera(
                            id,
                            CameraForm.write(camera),
                            camera.plan().camera().source(),
                            before.row().revision() + 1);
            if (!book.replace(row, actor)) {
                throw changedMeanwhile();
            }
            return carryOut(new Kept(row, camera), actor);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void remove(CameraId id, String revision, String actor) throws SetupRefusal {
        changing.lock();
        try {
            Kept before = getOwn(id, revision);
            if (!book.remove(id, before.row().revision(), actor)) {
                throw changedMeanwhile();
            }
            kept.remove(id);
            stations.remove(id, actor);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public SetUpCamera putWatch(
            CameraId camera, WatchId watch, String document, String revision, String actor)
            throws SetupRefusal {
        return edit(
                camera,
                WatchEdit.put(getOwn(camera).row().document(), watch, document),
                revision,
                actor);
    }

    @Override
    public SetUpCamera removeWatch(CameraId camera, WatchId watch, String revision, String actor)
            throws SetupRefusal {
        return edit(
                camera, WatchEdit.remove(getOwn(camera).row().document(), watch), revision, actor);
    }

    private SetUpCamera edit(
            CameraId camera, Optional<String> document, String revision, String actor)
            throws SetupRefusal {
        if (document.isEmpty()) {
            throw unknown();
        }
        Kept seen = getOwn(camera, revision);
        Problems problems = new Problems(camera.value());
        ConfiguredCamera read =
                CameraForm.readAs(document.get(), seen.row().address(), problems)
                        .orElseThrow(() -> mistakes(problems));
        return replace(camera, read, revision, actor);
    }

    @Override
    public Permission check(CameraId camera, String watchDocument) throws SetupRefusal {
        Draft draft = readDraft(camera, watchDocument);
        return trials.decide(draft.camera(), draft.watch());
    }

    /**
     * A watch that somebody writes, and the camera that it is for.
     *
     * @param camera as it is set up
     * @param masks what is blackened in its pictures
     * @param watch as it was written
     */
    record Draft(Camera camera, List<Polygon> masks, Watch watch) {}

    /** Reads a watch as it would be kept; nothing is kept. */
    Draft readDraft(CameraId camera, String watchDocument) throws SetupRefusal {
        SetUpCamera seen = find(camera).orElseThrow(LiveSetup::unknown);
        Problems problems = new Problems(camera.value());
        return WatchEdit.only(seen.document(), watchDocument)
                .flatMap(d -> CameraForm.readAs(d, seen.plan().camera().source(), problems))
                .map(c ->
                        new Draft(
                                c.plan().camera(), c.plan().masks(), c.plan().watches().getFirst()))
                .orElseThrow(() -> mistakes(problems));
    }

    @Override
    public StreamTrial tryOut(String typed, String actor) throws SetupRefusal {
        String document = devices.settle(typed, actor);
        Problems problems = new Problems("camera");
        CameraId id = new CameraId("essai");
        Optional<SourceAddress> known =
                CameraForm.findId(document).flatMap(this::findOwn).map(own -> own.row().address());
        ConfiguredCamera camera =
                CameraForm.readTyped(CameraForm.withoutWatches(document, id), known, problems)
                        .orElseThrow(() -> mistakes(problems));
        return trials.tryOut(camera, optionsOf(camera), networks, actor);
    }

    @Override
    public Optional<byte[]> findPicture(CameraId id) {
        Optional<byte[]> running = stations.findPreview(id);
        if (running.isPresent()) {
            return running;
        }
        Optional<ConfiguredCamera> own = findOwn(id).map(Kept::camera);
        try {
            return own.isPresent()
                    ? trials.look(own.get(), optionsOf(own.get()), networks).still()
                    : Optional.empty();
        } catch (SetupRefusal e) {
            return Optional.empty();
        }
    }

    @Override
    public String export() {
        return CameraForm.export(
                all().stream().filter(c -> findInFile(idOf(c)).isEmpty()).toList());
    }

    private SetUpCamera carryOut(Kept changed, String actor) {
        kept.put(changed.row().id(), changed);
        stations.put(changed.camera().plan(), optionsOf(changed.camera()), networks, actor);
        return ofConsole(changed);
    }

    private static ConfiguredCamera read(String document, Optional<SourceAddress> now)
            throws SetupRefusal {
        Problems problems = new Problems("camera");
        return CameraForm.readTyped(document, now, problems).orElseThrow(() -> mistakes(problems));
    }

    private void checkAddress(ConfiguredCamera camera) throws SetupRefusal {
        try {
            networks.admit(camera.plan().camera().source());
        } catch (AddressRefusedException e) {
            throw new SetupRefusal(Reason.ADDRESS, e.words());
        }
    }

    private Optional<ConfiguredCamera> findInFile(CameraId id) {
        return file.stream().filter(camera -> idOf(camera).equals(id)).findFirst();
    }

    private Optional<Kept> findOwn(CameraId id) {
        changing.lock();
        try {
            return Optional.ofNullable(kept.get(id));
        } finally {
            changing.unlock();
        }
    }

    private Kept getOwn(CameraId id) throws SetupRefusal {
        Optional<Kept> own = findOwn(id);
        if (own.isEmpty() && findInFile(id).isPresent()) {
            throw new SetupRefusal(
                    Reason.OF_THE_FILE,
                    new Text(
                            "cette caméra est décrite dans vigie.yaml : changez-la là, puis redémarrez",
                            "this camera is described in vigie.yaml: change it there, then restart"));
        }
        return own.orElseThrow(LiveSetup::unknown);
    }

    private Kept getOwn(CameraId id, String revision) throws SetupRefusal {
        Kept own = getOwn(id);
        if (!revisionOf(own.row()).equals(revision)) {
            throw changedMeanwhile();
        }
        return own;
    }

    private List<ConfiguredCamera> all() {
        return Stream.concat(file.stream(), kept.values().stream().map(Kept::camera)).toList();
    }

    static StreamOptions optionsOf(ConfiguredCamera camera) {
        return StreamOptions.DEFAULTS
                .withTransport(camera.transport())
                .withDecoding(camera.decoding())
                .withMasks(camera.plan().masks());
    }

    private static CameraId idOf(ConfiguredCamera camera) {
        return camera.plan().camera().id();
    }

    private SetUpCamera ofFile(ConfiguredCamera camera) {
        String document = CameraForm.write(camera);
        return new SetUpCamera(
                camera.plan(),
                leftOut.contains(idOf(camera)) ? Origin.FILE_OVER_CONSOLE : Origin.FILE,
                camera.position(),
                document,
                Integer.toHexString(document.hashCode()));
    }

    private static SetUpCamera ofConsole(Kept own) {
        return new SetUpCamera(
                own.camera().plan(),
                Origin.CONSOLE,
                own.camera().position(),
                own.row().document(),
                revisionOf(own.row()));
    }

    /** Two documents of one number, one before a removal and one after it, are told apart. */
    private static String revisionOf(KeptCamera row) {
        return row.revision() + "-" + Integer.toHexString(row.document().hashCode());
    }

    static SetupRefusal mistakes(Problems problems) {
        return new SetupRefusal(
                Reason.MISTAKES,
                problems.list().stream().map(Problem::sentence).distinct().toList());
    }

    private static SetupRefusal unknown() {
        return new SetupRefusal(
                Reason.UNKNOWN,
                new Text("il n'y a rien de ce nom ici", "there is nothing of this name here"));
    }

    private static SetupRefusal taken(CameraId id) {
        return new SetupRefusal(
                Reason.TAKEN,
                Text.format(
                        "une caméra s'appelle déjà « %s » ; choisissez un autre nom court",
                        "a camera is called '%s' already; choose another short name", id));
    }

    private static SetupRefusal changedMeanwhile() {
        return new SetupRefusal(
                Reason.CHANGED_MEANWHILE,
                new Text(
                        "quelqu'un d'autre a changé cette caméra entre-temps ; rien n'a été enregistré : rechargez et refaites votre changement",
                        "somebody else has changed this camera meanwhile; nothing was stored: load it again and make your change anew"));
    }
}
