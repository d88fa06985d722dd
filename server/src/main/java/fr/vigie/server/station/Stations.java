package fr.vigie.server.station;

import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertListener;
import fr.vigie.camera.AddressGate;
import fr.vigie.camera.CameraId;
import fr.vigie.journal.Journal;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.PipelineTimes;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.StandingSource;
import fr.vigie.permission.SuspensionBook;
import fr.vigie.vision.analysis.StreamGroup;
import fr.vigie.vision.stream.StreamOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All stations of this process, and the ticker that asks permission for each of them again, on a
 * clock that cannot be set. Thread-safe; owns the stations, their desk and the ticker's thread, and
 * closes them in reverse order.
 */
public final class Stations implements CameraBoard, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stations.class);

    /** Six times as often as the law of the house asks (at most 60 s, requirement R-04). */
    public static final Duration PERMISSION_TICK = Duration.ofSeconds(10);

    private final StreamGroup streams = new StreamGroup();
    private final AlertDesk desk;
    private final StationContext context;
    private final ReentrantLock changing = new ReentrantLock();

    /** Replaced as a whole, by whoever holds {@link #changing}. */
    private volatile List<Station> stations;

    /** Used by the ticker alone. */
    private boolean wasSlow;

    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("permission-ticker").daemon().factory());

    /**
     * @param plans the cameras, in the order of the configuration
     * @param options how the streams of some of them are opened; the others by the defaults
     * @param standing how the place stands, asked with each permission
     * @param suspensions keeps what is suspended because people enter an empty scene
     * @param listeners told of every alert once it is kept
     * @param looks who looks a second time; closed by its owner, after the stations
     */
    public Stations(
            List<CameraPlan> plans,
            Map<CameraId, StreamOptions> options,
            PermissionEngine permissions,
            StandingSource standing,
            SuspensionBook suspensions,
            AlertBook book,
            Journal journal,
            List<AlertListener> listeners,
            InstantSource clock,
            LookSource looks) {
        this(
                plans,
                options,
                permissions,
                standing,
                suspensions,
                book,
                journal,
                listeners,
                clock,
                looks,
                PERMISSION_TICK);
    }

    Stations(
            List<CameraPlan> plans,
            Map<CameraId, StreamOptions> options,
            PermissionEngine permissions,
            StandingSource standing,
            SuspensionBook suspensions,
            AlertBook book,
            Journal journal,
            List<AlertListener> listeners,
            InstantSource clock,
            LookSource looks,
            Duration tick) {
        desk = new AlertDesk(book, journal, listeners);
        context =
                new StationContext(
                        permissions,
                        standing,
                        desk,
                        clock,
                        new Random(),
                        streams,
                        suspensions,
                        looks);
        stations =
                plans.stream()
                        .map(plan ->
                                new Station(
                                        plan, optionsOf(plan, options), AddressGate.OPEN, context))
                        .toList();
        var _ =
                ticker.scheduleWithFixedDelay(
                        this::checkSignals, 1000, 1000, TimeUnit.MILLISECONDS);
        var _ =
                ticker.scheduleWithFixedDelay(
                        this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static StreamOptions optionsOf(CameraPlan plan, Map<CameraId, StreamOptions> options) {
        return options.getOrDefault(plan.camera().id(), StreamOptions.DEFAULTS);
    }

    private void tick() {
        stations.forEach(Stations::check);
        boolean slow = streams.share() < 1;
        if (slow && !wasSlow) {
            LOG.warn(
                    "the machine is too slow for its cameras: all are analysed at {} % of the rate",
                    Math.round(100 * streams.share()));
        }
        wasSlow = slow;
    }

    /** How long the steps of all cameras took. */
    public PipelineTimes times() {
        return streams.times();
    }

    private void checkSignals() {
        stations.forEach(Station::checkSignal);
    }

    private static void check(Station station) {
        try {
            station.checkPermission();
        } catch (RuntimeException e) {
            // The ticker must live: it is what stops the other cameras. This one stops as well.
            LOG.error("permission of {} cannot be asked", station.plan().camera().id(), e);
            station.stop("vigie");
        }
    }

    /** Starts every camera. */
    public void startAll() {
        stations.forEach(station -> station.start("vigie"));
    }

    /**
     * Adds a camera, or puts it in the place of the one of the same name, which is stopped first;
     * no other camera is touched. It is started unless it stands in the place of a stopped one.
     *
     * @param gate asked for the address at each opening of the stream
     */
    public void put(CameraPlan plan, StreamOptions options, AddressGate gate, String actor) {
        changing.lock();
        try {
            Station made = new Station(plan, options, gate, context);
            Optional<Station> old = findStation(plan.camera().id());
            boolean starts = old.map(Station::isOn).orElse(true);
            old.ifPresent(station -> station.stop(actor));
            List<Station> next = new ArrayList<>(stations);
            if (old.isPresent()) {
                next.set(next.indexOf(old.get()), made);
            } else {
                next.add(made);
            }
            stations = List.copyOf(next);
            if (starts) {
                made.start(actor);
            }
        } finally {
            changing.unlock();
        }
    }

    /** Adds a camera that is started with all others. */
    public void addStopped(CameraPlan plan, StreamOptions options, AddressGate gate) {
        changing.lock();
        try {
            List<Station> next = new ArrayList<>(stations);
            next.add(new Station(plan, options, gate, context));
            stations = List.copyOf(next);
        } finally {
            changing.unlock();
        }
    }

    /** Stops a camera and forgets it; nothing happens if there is none of this name. */
    public void remove(CameraId id, String actor) {
        changing.lock();
        try {
            findStation(id)
                    .ifPresent(station -> {
                        station.stop(actor);
                        stations = stations.stream().filter(s -> s != station).toList();
                    });
        } finally {
            changing.unlock();
        }
    }

    @Override
    public List<CameraStatus> list() {
        return stations.stream().map(Station::status).toList();
    }

    @Override
    public Optional<CameraStatus> find(CameraId id) {
        return findStation(id).map(Station::status);
    }

    @Override
    public Optional<byte[]> findPreview(CameraId id) {
        return findStation(id).flatMap(Station::findPreview);
    }

    @Override
    public void stop(CameraId id, String actor) {
        findStation(id).ifPresent(station -> station.stop(actor));
    }

    @Override
    public void start(CameraId id, String actor) {
        findStation(id).ifPresent(station -> station.start(actor));
    }

    /** Whether alerts cannot be kept now, because the store takes nothing. */
    public boolean storeFails() {
        return desk.failing();
    }

    private Optional<Station> findStation(CameraId id) {
        return stations.stream().filter(s -> s.plan().camera().id().equals(id)).findFirst();
    }

    /** Stops every camera, all at once, and writes what is still to be written. */
    @Override
    public void close() {
        ticker.shutdownNow();
        List<Thread> stopping =
                stations.stream().map(s -> Thread.ofVirtual().start(s::close)).toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        desk.close();
    }
}
