package fr.vigie.server.app;

import fr.vigie.look.LookBoard;
import fr.vigie.look.LookCounters;
import fr.vigie.look.LookPolicy;
import fr.vigie.operation.CameraPlan;
import fr.vigie.server.model.Measurements;
import fr.vigie.server.station.LookSource;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.look.NetworkException;
import fr.vigie.vision.look.SecondLooks;
import fr.vigie.watch.Watch;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second look of this installation: none, or one network for all cameras. What a watch does not
 * say itself is advice, until local measurements show that the network helps there. Thread-safe;
 * owns the network, and is closed after the stations.
 */
final class TownLooks implements LookSource, LookBoard, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TownLooks.class);

    private final Optional<SecondLooks> looks;
    private final Measurements measured;

    private TownLooks(Optional<SecondLooks> looks, Measurements measured) {
        this.looks = looks;
        this.measured = measured;
    }

    /** Loads the network, if there is one; a machine that cannot run it goes on without. */
    static TownLooks open(Optional<LookSettings> settings) {
        if (settings.isEmpty()) {
            return new TownLooks(Optional.empty(), Measurements.NONE);
        }
        LookSettings look = settings.get();
        try {
            SecondLooks opened = SecondLooks.open(look.pack(), look.engine());
            LOG.info("second look: {}", look.pack().manifest().title());
            return new TownLooks(Optional.of(opened), look.measured());
        } catch (NetworkException e) {
            LOG.error("there is no second look: {}", e.getMessage());
            return new TownLooks(Optional.empty(), Measurements.NONE);
        }
    }

    @Override
    public Reviewer open() {
        return looks.map(SecondLooks::ofLive).orElse(Reviewer.NONE);
    }

    @Override
    public LookPolicy policy(CameraPlan plan, Watch watch) {
        if (looks.isEmpty()) {
            return LookPolicy.OFF;
        }
        LookPolicy said = plan.looks().get(watch.id());
        if (said != null) {
            return said;
        }
        String model = looks.get().pack().manifest().sha256();
        return measured.helps(plan.camera().id(), watch.event(), model)
                ? LookPolicy.REQUIRE
                : LookPolicy.ADVISE;
    }

    @Override
    public LookCounters counters() {
        return looks.map(SecondLooks::counters).orElse(LookCounters.NONE);
    }

    @Override
    public Optional<String> findPack() {
        return looks.flatMap(SecondLooks::findPack);
    }

    @Override
    public void close() {
        looks.ifPresent(SecondLooks::close);
    }
}
