package fr.vigie.server.vault;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.charter.Charter;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.permission.Program;
import fr.vigie.permission.Standing;
import fr.vigie.permission.StandingSource;
import fr.vigie.permission.SuspensionBook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the place stands: the acts of configuration and vault whose documents still have every byte
 * that was filed, the program's own suspensions, its hash, and the latest instant. Acts are read
 * again every few seconds, the program every half minute where the charter binds an act to it, both
 * on a clock that cannot be set. Thread-safe.
 */
public final class PlaceStanding implements StandingSource {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceStanding.class);
    private static final Duration ACTS_AGAIN = Duration.ofSeconds(5);
    private static final Duration PROGRAM_AGAIN = Duration.ofSeconds(30);

    private final List<FiledAct> configured;
    private final ActVault vault;
    private final SuspensionBook suspensions;
    private final Supplier<Program> programs;
    private final HighWater highWater;
    private final boolean bound;

    // Guarded by this.
    private List<Act> acts = List.of();
    private Program program = Program.UNKNOWN;
    private long actsRead;
    private long programRead;
    private boolean read;

    /**
     * @param configured the acts that the configuration names
     * @param programs reads the program's hash
     */
    public PlaceStanding(
            Charter charter,
            List<FiledAct> configured,
            Path dataFolder,
            SuspensionBook suspensions,
            Supplier<Program> programs) {
        this.configured = List.copyOf(configured);
        vault = new ActVault(dataFolder, charter.validity().zone());
        this.suspensions = suspensions;
        this.programs = programs;
        highWater = new HighWater(dataFolder);
        bound =
                charter.listBlocking().stream()
                        .flatMap(document -> document.terms().stream())
                        .anyMatch(terms -> terms.binding() == DocumentTerms.Binding.PROGRAM);
    }

    @Override
    public synchronized Standing get(Instant now) {
        long clock = System.nanoTime();
        if (!read || clock - actsRead > ACTS_AGAIN.toNanos()) {
            acts = readActs();
            actsRead = clock;
        }
        if (bound && (!read || clock - programRead > PROGRAM_AGAIN.toNanos())) {
            program = programs.get();
            programRead = clock;
        }
        read = true;
        return new Standing(acts, suspensions.list(), program, highWater.at(now));
    }

    /** Reads the acts with the next question, however short ago they were read. */
    public synchronized void refresh() {
        read = false;
    }

    private List<Act> readActs() {
        List<FiledAct> all = new ArrayList<>(configured);
        try {
            ActVault.Content content = vault.list();
            all.addAll(content.acts());
            content.problems().forEach(problem -> LOG.error("an act cannot be read: {}", problem));
        } catch (IOException e) {
            LOG.error("the vault cannot be read; its acts do not count", e);
        }
        List<Act> intact = new ArrayList<>();
        for (FiledAct act : all) {
            // What restrains counts even when its document is gone, and even when it is gone
            // itself.
            if (act.act().kind() == ActKind.SUSPENSION || act.isIntact()) {
                intact.add(act.act());
            } else {
                LOG.error(
                        "the document of {} {} is missing or altered; the act does not count",
                        act.act().kind(),
                        act.act().number());
            }
        }
        acts.stream()
                .filter(act -> act.kind() == ActKind.SUSPENSION && !intact.contains(act))
                .forEach(intact::add);
        return intact;
    }
}
