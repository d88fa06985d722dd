package fr.vigie.server.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest instant that the clock of this place has ever shown, kept over restarts: a clock that
 * goes back reopens nothing. Not thread-safe.
 */
final class HighWater {

    private static final Logger LOG = LoggerFactory.getLogger(HighWater.class);

    /** So much may be forgotten by a death of the process. */
    private static final Duration STEP = Duration.ofSeconds(10);

    private final Path file;
    private Instant reached;
    private Instant kept;

    HighWater(Path dataFolder) {
        file = dataFolder.resolve("permission").resolve("latest-instant");
        reached = read();
        kept = reached;
    }

    private Instant read() {
        if (!Files.exists(file)) {
            return Instant.MIN;
        }
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException | DateTimeException e) {
            LOG.error("{} cannot be read; the time it was written counts", file, e);
        }
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            LOG.error("{} cannot be read at all", file, e);
            return Instant.MIN;
        }
    }

    /** Notes what the clock shows and gives the latest instant ever. */
    Instant at(Instant now) {
        if (now.isAfter(reached)) {
            reached = now;
        }
        if (kept.equals(Instant.MIN) || !reached.isBefore(kept.plus(STEP))) {
            try {
                SafeFile.write(file, reached + "\n");
                kept = reached;
            } catch (IOException e) {
                LOG.error("{} cannot be written", file, e);
            }
        }
        return reached;
    }
}
