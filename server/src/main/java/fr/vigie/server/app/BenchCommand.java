package fr.vigie.server.app;

import fr.vigie.evaluation.bench.Bench;
import fr.vigie.evaluation.bench.BenchReport;
import fr.vigie.evaluation.bench.BenchScene;
import fr.vigie.evaluation.bench.Contender;
import fr.vigie.evaluation.bench.LiveBench;
import fr.vigie.language.Text;
import fr.vigie.vision.stream.StreamException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what a camera costs, beside other programs, or how late sightings come over RTSP. */
@Command(
        name = "bench",
        description = {
            "Mesure ce que coûte une caméra, à côté d'autres programmes, ou le retard sur RTSP.",
            "Measures what a camera costs, beside other programs, or how late it is over RTSP."
        },
        footer = {"", "How it is measured, and what was seen: docs/performance.md."},
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final int MOST_CAMERAS = 500;
    private static final int LONGEST_SECONDS = 7200;

    private final Terminal terminal;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for footage and results (default: bench).")
    private Path out = Path.of("bench");

    @Option(
            names = "--scene",
            paramLabel = "NAME",
            description = "quiet, mixed, busy, rain, night, '1080p quiet', '1080p busy'; all.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Length of the footage, or of the live run (default: 660).")
    private int seconds = 660;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each is measured; medians count (default: 3).")
    private int rounds = 3;

    @Option(
            names = "--cameras",
            paramLabel = "N",
            description = "Cameras of Vigie's one process (default: 24).")
    private int cameras = 24;

    @Option(
            names = "--program",
            paramLabel = "NAME",
            description = "Beside which: ffmpeg, motion, 'opencv mog2'; all that are installed.")
    private List<String> beside = new ArrayList<>();

    @Option(
            names = "--rtsp",
            description = "Cameras live over RTSP on the loopback address, in real time.")
    private boolean rtsp;

    @Option(
            names = "--model",
            paramLabel = "PACK",
            description =
                    "A model pack (a folder, or an installed one's name): the same with a second"
                            + " look, beside.")
    private @Nullable String model;

    @Mixin private ModelsOption models = new ModelsOption();

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        check();
        OutputFolder results = OutputFolder.open(out, "--out");
        Bench bench = new Bench(out, InstantSource.system(), line -> terminal.say(Text.same(line)));
        try {
            if (rtsp) {
                String figures = new LiveBench(bench, out).watch(cameras, seconds, pack());
                results.write("live.json", figures.getBytes(StandardCharsets.UTF_8));
                terminal.result(figures);
            } else {
                report(bench, results);
            }
        } catch (IOException | StreamException e) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "La mesure s'est arrêtée : %s.",
                            "The measure has stopped: %s.", String.valueOf(e.getMessage())));
        }
        return ExitCode.OK.number();
    }

    private void report(Bench bench, OutputFolder results)
            throws CommandFailure, IOException, InterruptedException {
        List<Contender> programs = new ArrayList<>();
        programs.add(Contender.vigie(cameras));
        pack().ifPresent(pack -> programs.add(Contender.vigieLooking(cameras, pack)));
        Contender.listOthers(out).stream()
                .filter(p -> beside.isEmpty() || beside.contains(p.name()))
                .forEach(programs::add);
        BenchReport report = bench.measure(scenes(), programs, seconds, rounds);
        results.write("bench.json", report.toJson().getBytes(StandardCharsets.UTF_8));
        results.write("bench.svg", report.toSvg().getBytes(StandardCharsets.UTF_8));
        terminal.result(report.toTable());
    }

    private Optional<Path> pack() throws CommandFailure {
        return model == null ? Optional.empty() : Optional.of(models.folderOf(model));
    }

    private List<BenchScene> scenes() throws CommandFailure {
        List<BenchScene> all = BenchScene.listAll();
        List<BenchScene> chosen =
                all.stream().filter(s -> only.isEmpty() || only.contains(s.name())).toList();
        if (chosen.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    Text.format(
                            "--scene : pas de scène « %s » ; il y a : %s.",
                            "--scene: no scene '%s'; there are: %s.",
                            String.join(", ", only),
                            String.join(", ", all.stream().map(BenchScene::name).toList())));
        }
        return chosen;
    }

    private void check() throws CommandFailure {
        boolean sound =
                seconds >= 20
                        && seconds <= LONGEST_SECONDS
                        && rounds >= 1
                        && cameras >= 1
                        && cameras <= MOST_CAMERAS;
        if (!sound) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    Text.format(
                            "--seconds va de 20 à %s, --cameras de 1 à %s, --rounds à partir de 1.",
                            "--seconds is from 20 to %s, --cameras from 1 to %s, --rounds from 1.",
                            LONGEST_SECONDS,
                            MOST_CAMERAS));
        }
    }
}
