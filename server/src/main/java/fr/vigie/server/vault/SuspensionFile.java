package fr.vigie.server.vault;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.permission.Suspension;
import fr.vigie.permission.SuspensionBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The program's own suspensions as one line each of a file. Thread-safe. */
public final class SuspensionFile implements SuspensionBook {

    private static final int FIELDS = 6;

    private final Path file;
    private List<Suspension> known;

    /**
     * @param dataFolder the data folder
     * @throws UncheckedIOException if the file is there and cannot be read: what was suspended
     *     would run
     */
    public SuspensionFile(Path dataFolder) {
        file = dataFolder.resolve("permission").resolve("suspensions");
        try {
            known = Files.exists(file) ? read(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static List<Suspension> read(Path file) throws IOException {
        List<Suspension> read = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] f = line.split("\t", -1);
            if (f.length != FIELDS) {
                throw new IOException("a line with " + f.length + " fields");
            }
            read.add(
                    new Suspension(
                            f[0],
                            new CameraId(f[1]),
                            EventType.valueOf(f[2]),
                            Instant.parse(f[3]),
                            Integer.parseInt(f[4]),
                            Integer.parseInt(f[5])));
        }
        return List.copyOf(read);
    }

    @Override
    public synchronized List<Suspension> list() {
        return known;
    }

    @Override
    public synchronized void add(Suspension suspension) {
        List<Suspension> all = new ArrayList<>(known);
        all.add(suspension);
        StringBuilder text = new StringBuilder();
        for (Suspension s : all) {
            text.append(
                    String.join(
                            "\t",
                            s.number(),
                            s.camera().value(),
                            s.event().name(),
                            s.since().toString(),
                            Integer.toString(s.dismissed()),
                            Integer.toString(s.settled())));
            text.append('\n');
        }
        known = List.copyOf(all);
        try {
            SafeFile.write(file, text.toString());
        } catch (IOException e) {
            // It holds in this process already; the caller hears that it would not outlive it.
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
