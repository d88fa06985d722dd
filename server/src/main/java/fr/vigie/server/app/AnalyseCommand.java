package fr.vigie.server.app;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.charter.Charter;
import fr.vigie.charter.Evidence;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.WatchesFile;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.language.Text;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Standing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Analyses a file, a stream, or annotated footage, and writes one line of JSON an alert or count.
 */
@Command(
        name = "analyse",
        description = {
            "Analyse un fichier ou un flux rtsp:// et écrit une ligne JSON par alerte ou comptage.",
            "Analyses a file or an rtsp:// stream and writes one line of JSON an alert or count."
        },
        footer = {
            "",
            "Each line: watch, event, began, raised (seconds from the first picture), zone"
                    + " (points;",
            "two points are a line), box [left, top, right, bottom], measures (name, value,",
            "threshold, unit, comparison). At the end one line a count: count, aggregate, from, to,",
            "zone, figures. With --footage each line begins with clip.",
            "Coordinates are fractions of the picture."
        },
        mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ArgGroup(multiplicity = "1")
    private @Nullable What what;

    @Option(
            names = "--stills",
            paramLabel = "DIR",
            description = "Write each alert's masked picture, zone and box drawn, into DIR.")
    private @Nullable Path stills;

    @Option(
            names = "--charter",
            paramLabel = "ID",
            description = "The charter that permits or refuses (default: ${DEFAULT-VALUE}).")
    private String charter = ShippedCharters.DEFAULT_ID;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Stop after N seconds of the stream.")
    private @Nullable Double seconds;

    @Option(
            names = "--progress",
            negatable = true,
            description = "Show a progress bar (default: where standard error is a terminal).")
    private @Nullable Boolean progress;

    /** Either a single source with its watches, or a folder of footage. */
    static final class What {
        @ArgGroup(exclusive = false, multiplicity = "1")
        @Nullable Single single;

        @Option(
                names = "--footage",
                required = true,
                paramLabel = "DIR",
                description = "Analyse all clips of DIR/footage.yaml, in parallel.")
        @Nullable Path footage;
    }

    /** A single source. */
    static final class Single {
        @Parameters(paramLabel = "FILE|URL", description = "A video file, or rtsp://…")
        String source = "";

        @Option(
                names = "--watches",
                required = true,
                paramLabel = "FILE.yaml",
                description = "What to watch for and to count, and where.")
        Path watches = Path.of("");
    }

    AnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        // Whoever chooses a charter for one stream declares its status, and to hold its documents.
        Charter chosen = CharterChoice.of(charter).asDeclared();
        CharterChoice.refuseLocked(chosen, Standing.NONE, Instant.now());
        What given = Objects.requireNonNull(what);
        if (seconds != null && !(seconds > 0)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    new Text(
                            "--seconds demande un nombre positif.",
                            "--seconds needs a positive number."));
        }
        if (given.footage != null) {
            return footage(given.footage, chosen);
        }
        return single(Objects.requireNonNull(given.single), chosen);
    }

    private int single(Single given, Charter chosen) throws CommandFailure {
        WatchesFile.Asked asked = readWatches(given.watches);
        SourceAddress source = SourceAddress.of(given.source);
        Camera camera =
                new Camera(
                        new CameraId("stream"),
                        source.withoutSecret(),
                        "",
                        source,
                        statusOf(source, chosen));
        AnalysisRun run =
                new AnalysisRun(camera, asked, new PermissionEngine(chosen), Clock.systemUTC());
        Optional<OutputFolder> folder = stillFolder(chosen);
        AlertPrinter printer =
                new AlertPrinter(Optional.empty(), folder, terminal::result, run::stop);
        try (Interruption _ = Interruption.stops(run::stop)) {
            run.run(
                    printer,
                    longest(),
                    showsProgress() ? new ProgressBar(terminal, 1).of(0) : share -> {});
        } finally {
            terminal.clearLine();
        }
        return ExitCode.OK.number();
    }

    private int footage(Path folder, Charter chosen) throws CommandFailure {
        List<Clip> clips = FootageFolder.read(folder);
        FootageRun run = new FootageRun(clips, new PermissionEngine(chosen));
        ProgressBar bar = new ProgressBar(terminal, clips.size());
        Optional<OutputFolder> pictures = stillFolder(chosen);
        try (Interruption _ = Interruption.stops(run::stop)) {
            run.run(
                    terminal::result,
                    pictures,
                    longest(),
                    clip -> showsProgress() ? bar.of(clip) : share -> {});
        } finally {
            terminal.clearLine();
        }
        return ExitCode.OK.number();
    }

    private OptionalDouble longest() {
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    /** What the charter's choice declares; else a file is a trial, and a stream the strictest. */
    private static LegalStatus statusOf(SourceAddress source, Charter chosen) {
        return chosen.declaredStatus()
                .orElse(
                        switch (source.kind()) {
                            case LIVE -> LegalStatus.VIDEO_PROTECTION_L251_2;
                            case RECORDED, SYNTHETIC -> LegalStatus.TEST_BENCH;
                        });
    }

    private static WatchesFile.Asked readWatches(Path file) throws CommandFailure {
        Problems problems = new Problems(file.toString());
        WatchesFile.Asked asked = WatchesFile.read(file, problems);
        if (!problems.isEmpty()) {
            throw FailureOf.problems(problems);
        }
        return asked;
    }

    private Optional<OutputFolder> stillFolder(Charter chosen) throws CommandFailure {
        if (stills == null) {
            return Optional.empty();
        }
        if (chosen.evidence().kind() == Evidence.Kind.NONE) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    Text.format(
                            "La charte %s ne garde aucune image : --stills n'est pas possible.",
                            "The charter %s keeps no picture: --stills is not possible.",
                            chosen.reference()));
        }
        return Optional.of(OutputFolder.open(stills, "--stills"));
    }

    private boolean showsProgress() {
        return progress == null ? terminal.interactive() : progress;
    }
}
