package fr.vigie.benchmark;

import fr.vigie.journal.ExportReport;
import fr.vigie.journal.ExportVerifier;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalExport;
import fr.vigie.journal.Trust;
import fr.vigie.journal.tree.Proofs;
import fr.vigie.server.store.Database;
import fr.vigie.server.store.JournalFolder;
import fr.vigie.server.store.SqlJournal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the journal costs: appends of many threads that share commits, the export, its verification
 * from the file alone, and proofs that an entry is included. In the data folder's own database
 * (H2), every append durable when it returns.
 */
final class JournalCost {

    private static final int THREADS = 256;
    private static final int PROOFS = 2_000;

    private JournalCost() {}

    /**
     * @param arguments how many entries; one million without
     */
    public static void main(String[] arguments) throws Exception {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("vigie-journal");
        try (Database database = Database.openIn(folder)) {
            SqlJournal journal =
                    SqlJournal.open(database, Clock.systemUTC(), JournalFolder.in(folder));
            double seconds = seconds(() -> append(journal, entries));
            say("append, %d threads: %.0f entries/s", THREADS, entries / seconds);
            Path export = folder.resolve("export.jsonl");
            seconds = seconds(() -> export(journal, export));
            say("export: %.0f entries/s, %d bytes each", entries / seconds, size(export) / entries);
            for (int round = 0; round < 3; round++) {
                seconds = seconds(() -> verify(export));
                say("verify the export: %.0f entries/s", entries / seconds);
            }
            prove(journal);
        } finally {
            delete(folder);
        }
    }

    private static void append(SqlJournal journal, int entries) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int mine = entries / THREADS + (thread < entries % THREADS ? 1 : 0);
                threads.execute(() -> {
                    for (int i = 0; i < mine; i++) {
                        TreeMap<String, String> facts = new TreeMap<>();
                        facts.put("camera", "quai-3");
                        facts.put("watch", "objets-quai");
                        facts.put("event", "ABANDONED_OBJECT");
                        facts.put("charter", "site-ferme@1");
                        journal.append("vigie", JournalAction.ALERT_RAISED, facts);
                    }
                });
            }
            threads.shutdown();
            if (!threads.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("appending took more than an hour");
            }
        }
    }

    private static void export(SqlJournal journal, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            JournalExport.write(
                    journal,
                    line -> {
                        try {
                            writer.write(line);
                            writer.write('\n');
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    private static void verify(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            ExportReport report = ExportVerifier.verify(lines.iterator(), Trust.NONE);
            if (report.flaw().isPresent()) {
                throw new IllegalStateException(report.flaw().get().toString());
            }
        }
    }

    private static void prove(SqlJournal journal) {
        long size = journal.size();
        Random dice = new Random(1);
        double[] times = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long index = dice.nextLong(size);
            long begun = System.nanoTime();
            Proofs.inclusion(journal.nodes(), index, size);
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        say(
                "inclusion proof in %d entries: median %.2f ms, 99 %% %.2f ms, longest %.2f ms",
                size, times[PROOFS / 2], times[PROOFS * 99 / 100], times[PROOFS - 1]);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double seconds(Step step) throws Exception {
        long begun = System.nanoTime();
        step.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long size(Path file) throws IOException {
        return Files.size(file);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
