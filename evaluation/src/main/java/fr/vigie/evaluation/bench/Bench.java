package fr.vigie.evaluation.bench;

import fr.vigie.evaluation.theatre.Theatre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Draws the footage, runs each program on each scene in turn, so many rounds, and takes the
 * medians. Programs run one after the other: what is shared with other work of the machine is
 * shared by all.
 */
public final class Bench {

    private final Path folder;
    private final InstantSource clock;
    private final Consumer<String> says;

    /**
     * @param folder for footage and results; exists
     * @param clock says on which day it was measured
     * @param says told what is done now
     */
    public Bench(Path folder, InstantSource clock, Consumer<String> says) {
        this.folder = folder;
        this.clock = clock;
        this.says = says;
    }

    /**
     * Measures.
     *
     * @param scenes on what
     * @param programs Vigie first
     * @param seconds length of the footage; a third of it at 1080p, where drawing takes long
     * @param rounds how often
     */
    public BenchReport measure(
            List<BenchScene> scenes, List<Contender> programs, int seconds, int rounds)
            throws IOException, InterruptedException {
        List<BenchReport.Row> rows = new ArrayList<>();
        for (BenchScene scene : scenes) {
            int length = scene.width() > 1000 ? Math.max(20, seconds / 3) : seconds;
            says.accept("draw " + scene.name());
            Path video = draw(scene, length);
            rows.add(row(scene, video, programs, length, rounds));
        }
        return new BenchReport(
                machine(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(), rows);
    }

    /** The footage of a scene, drawn if it is not there. */
    public Path draw(BenchScene scene, int seconds) throws IOException {
        return Theatre.record(scene.script(seconds), folder, _ -> {}).video();
    }

    private BenchReport.Row row(
            BenchScene scene, Path video, List<Contender> programs, int seconds, int rounds)
            throws InterruptedException {
        Map<String, List<Double>> seen = new LinkedHashMap<>();
        List<BenchReport.Looks> looks = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Contender program : programs) {
                says.accept(scene.name() + ", round " + (round + 1) + ": " + program.name());
                measure(program, video, seconds, looks)
                        .forEach((name, cpu) ->
                                seen.computeIfAbsent(name, _ -> new ArrayList<>()).add(cpu));
            }
        }
        return new BenchReport.Row(
                scene.name(),
                "%d × %d s".formatted(programs.getFirst().cameras(), seconds),
                seen.entrySet().stream()
                        .map(e -> new BenchReport.Cell(e.getKey(), e.getValue()))
                        .toList(),
                BenchReport.Looks.median(looks));
    }

    /**
     * Processor seconds a camera-minute by name of column; not a number where it failed.
     *
     * @param looks of a second look a camera-minute; added to if there is one
     */
    private Map<String, Double> measure(
            Contender program, Path video, int seconds, List<BenchReport.Looks> looks)
            throws InterruptedException {
        double minutes = seconds / 60.0;
        Map<String, Double> columns = new LinkedHashMap<>();
        columns.put(program.name(), Double.NaN);
        try {
            ProcessorTime.Run run = ProcessorTime.of(program.command().on(video, seconds));
            columns.put(program.name(), run.seconds() / program.cameras() / minutes);
            WarmHalf.find(run.said())
                    .ifPresent(warm -> {
                        double warmMinutes = warm.films() * minutes;
                        columns.put(program.name() + " warm", warm.seconds() / warmMinutes);
                        if (program.name().contains(BenchReport.LOOKING)) {
                            looks.add(
                                    new BenchReport.Looks(
                                            warm.questions() / warmMinutes,
                                            warm.looking() / warmMinutes));
                        }
                    });
        } catch (IOException e) {
            says.accept(String.valueOf(e.getMessage()));
        }
        return columns;
    }

    private static String machine() {
        String model = "";
        try {
            model =
                    Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                            .filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse("");
        } catch (IOException e) {
            model = System.getProperty("os.arch");
        }
        return model
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors, Java "
                + Runtime.version().feature();
    }
}
