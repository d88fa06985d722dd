package fr.vigie.server.vault;

import fr.vigie.act.Act;
import fr.vigie.act.Fingerprint;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.report.MeasuredReader;
import fr.vigie.event.EventType;
import fr.vigie.register.Measured;
import fr.vigie.register.MeasurementSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Figures from the documents of acts: what {@code ./vigie evaluate --json} wrote and somebody filed
 * as a calibration. A document that is anything else says nothing. Each is read once: acts whose
 * document was altered are no longer asked about. Thread-safe.
 */
public final class FiledMeasurements implements MeasurementSource {

    /** Far more than an evaluation of a town's footage has. */
    private static final long MOST_BYTES = 16 << 20;

    private final ActVault vault;
    private final List<FiledAct> configured;
    private final Map<Fingerprint, Map<EventType, Measured>> known = new ConcurrentHashMap<>();

    /**
     * @param vault the acts of the data folder
     * @param configured the acts that the configuration names
     */
    public FiledMeasurements(ActVault vault, List<FiledAct> configured) {
        this.vault = vault;
        this.configured = List.copyOf(configured);
    }

    @Override
    public Optional<Measured> find(Act calibration, EventType event) {
        return calibration
                .document()
                .map(hash -> known.computeIfAbsent(hash, this::read))
                .map(measured -> measured.get(event));
    }

    private Map<EventType, Measured> read(Fingerprint document) {
        Path file =
                configured.stream()
                        .filter(act -> act.act().document().equals(Optional.of(document)))
                        .flatMap(act -> act.file().stream())
                        .findFirst()
                        .orElseGet(() -> vault.fileOf(document));
        try {
            return Files.size(file) > MOST_BYTES
                    ? Map.of()
                    : MeasuredReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            // Gone since the act was checked: it stops counting with the next check.
            return Map.of();
        }
    }
}
