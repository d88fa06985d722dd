package fr.vigie.server.app;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.change.ChangeFolder;
import fr.vigie.evaluation.discrimination.SuiteResult;
import fr.vigie.evaluation.disturb.Disturbance;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.replay.FootageReplay;
import fr.vigie.evaluation.replay.FootageReplay.Outcome;
import fr.vigie.evaluation.replay.Variant;
import fr.vigie.evaluation.report.Baseline;
import fr.vigie.evaluation.report.Evaluation;
import fr.vigie.evaluation.report.EvaluationJson;
import fr.vigie.evaluation.score.EventScore;
import fr.vigie.language.Text;
import fr.vigie.look.LookBoard;
import fr.vigie.permission.Discrimination;
import fr.vigie.server.model.Measurements;
import fr.vigie.server.model.ModelException;
import fr.vigie.server.model.ModelShelf;
import fr.vigie.server.report.EvaluationPage;
import fr.vigie.server.station.StreamWords;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.look.Engine;
import fr.vigie.vision.look.NetworkException;
import fr.vigie.vision.look.SecondLooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds what is found on annotated clips against the truth. */
@Command(
        name = "evaluate",
        description = {
            "Compare ce que Vigie trouve sur des séquences annotées (footage.yaml) à la réalité.",
            "Holds what Vigie finds on annotated clips (footage.yaml) against the truth."
        },
        footer = {
            "",
            "Prints a table by event type. --out DIR writes evaluation.json, evaluation.html (a page",
            "that needs nothing else) and a picture of each miss and false alert, and names them.",
            "--baseline ends with code 10 when something got worse. --suite takes the scenes of",
            "docs/theatre.md instead of, or beside, folders."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = {
                "Folders that hold a footage.yaml, or input/, groundtruth/, temporalROI.txt",
                "in the layout of CDnet 2014."
            })
    private List<Path> folders = new ArrayList<>();

    @Mixin private SuiteOptions suite = new SuiteOptions();

    @Mixin private DisturbOption disturb = new DisturbOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write evaluation.json and evaluation.html into DIR.")
    private @Nullable Path out;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier evaluation.json: fail when something got worse.")
    private @Nullable Path baseline;

    @Option(
            names = "--model",
            paramLabel = "PACK",
            description = {
                "A model pack (a folder, or an installed one's name): show the figures with its",
                "second look as well."
            })
    private @Nullable String model;

    @Mixin private ModelsOption models = new ModelsOption();

    @Option(
            names = "--camera",
            paramLabel = "ID",
            description = {
                "The clips are of this camera: keep what --model was measured at beside the",
                "models, so that it is required there where it helps."
            })
    private @Nullable String camera;

    @Option(
            names = "--sensitivity",
            description = "Also run each watch with its main threshold halved to doubled.")
    private boolean sensitivity;

    @Option(
            names = "--progress",
            negatable = true,
            description = "Show a progress bar (default: where standard error is a terminal).")
    private @Nullable Boolean progress;

    /** Of the model that was asked. */
    private String modelHash = "";

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (camera != null && (model == null || !CameraId.isValid(camera))) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    new Text(
                            "--camera va avec --model et attend le nom d'une caméra de vigie.yaml.",
                            "--camera goes with --model and takes the name of a camera of"
                                    + " vigie.yaml."));
        }
        if (folders.isEmpty() && !suite.areGiven()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    new Text(
                            "Rien à évaluer ; donnez des dossiers avec un footage.yaml, ou --suite"
                                    + " DIR pour les scènes du théâtre.",
                            "Nothing to evaluate; give folders that hold a footage.yaml, or"
                                    + " --suite DIR for the scenes of the theatre."));
        }
        List<Disturbance> disturbances = disturb.listChosen();
        Baseline before = baseline == null ? null : readBaseline(baseline);
        OutputFolder reports = out == null ? null : OutputFolder.open(out, "--out");
        List<Path> changes = folders.stream().filter(ChangeFolder::isOne).toList();
        if (!changes.isEmpty()) {
            new ChangeTable(terminal).print(changes);
        }
        if (changes.size() == folders.size() && !suite.areGiven()) {
            return ExitCode.OK.number();
        }
        Map<Clip, String> names = nameClips(changes);
        Evaluation evaluation = evaluate(names).with(DisturbOption.play(names, disturbances));
        EvaluationTable.of(evaluation, terminal.locale()).forEach(terminal::result);
        if (camera != null) {
            keepMeasurements(evaluation, camera);
        }
        if (reports != null) {
            reports.write("evaluation.json", bytes(EvaluationJson.of(evaluation)));
            String page = new EvaluationPage().of(evaluation, terminal.locale());
            reports.write("evaluation.html", bytes(page));
            MistakeList.print(evaluation, terminal, reports);
        }
        if (!evaluation.failed().isEmpty()) {
            return ExitCode.STREAM.number();
        }
        Optional<SuiteResult> judged = suite.judge(evaluation);
        if (judged.isPresent()) {
            print(judged.get(), evaluation, reports);
        }
        if (judged.isPresent() && !judged.get().isPassed()) {
            return ExitCode.WORSE.number();
        }
        return before == null ? ExitCode.OK.number() : compare(before, evaluation);
    }

    private void print(SuiteResult judged, Evaluation evaluation, @Nullable OutputFolder reports)
            throws CommandFailure {
        judged.listFailures().forEach(line -> terminal.result(line.in(terminal.locale())));
        if (reports != null) {
            Discrimination kept = judged.toKeep(evaluation.version(), evaluation.date());
            reports.write("discrimination.properties", bytes(kept.write()));
        }
    }

    /** The clips of all folders but the given ones, and of the suite, with names that tell them. */
    private Map<Clip, String> nameClips(List<Path> leftOut) throws CommandFailure {
        Map<Clip, String> names = new LinkedHashMap<>();
        for (Path folder : folders) {
            if (leftOut.contains(folder)) {
                continue;
            }
            for (Clip clip : FootageFolder.read(folder)) {
                names.put(clip, folders.size() == 1 ? clip.name() : folder + "/" + clip.name());
            }
        }
        for (Clip clip : suite.listClips(terminal)) {
            names.put(clip, clip.name());
        }
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Evaluation evaluate(Map<Clip, String> names) throws CommandFailure {
        if (model == null) {
            return evaluate(names, LookBoard.NONE, () -> Reviewer.NONE);
        }
        try (SecondLooks looks = openModel(model)) {
            modelHash = looks.pack().manifest().sha256();
            return evaluate(names, looks, looks::ofFile);
        }
    }

    private SecondLooks openModel(String pack) throws CommandFailure {
        try {
            return SecondLooks.open(models.get(pack), Engine.DEFAULT);
        } catch (NetworkException e) {
            throw new CommandFailure(ExitCode.INPUT, Text.same(String.valueOf(e.getMessage())));
        }
    }

    /** What the second look did for each event goes where a server looks for it. */
    private void keepMeasurements(Evaluation evaluation, String id) throws CommandFailure {
        String sha256 = modelHash;
        List<Measurements.Line> lines = new ArrayList<>();
        evaluation
                .look()
                .ifPresent(look -> {
                    for (EventScore off : evaluation.events()) {
                        look.events().stream()
                                .filter(with -> with.event() == off.event())
                                .forEach(with ->
                                        lines.add(
                                                new Measurements.Line(
                                                        new CameraId(id),
                                                        off.event(),
                                                        sha256,
                                                        off.found(),
                                                        with.found(),
                                                        off.falseAlerts(),
                                                        with.falseAlerts())));
                    }
                });
        try {
            ModelShelf shelf = models.shelf();
            Measurements.read(shelf).with(lines).write(shelf);
        } catch (ModelException e) {
            throw ModelsOption.failure(e);
        }
    }

    private Evaluation evaluate(
            Map<Clip, String> names, LookBoard looks, Supplier<Reviewer> reviewers) {
        List<Clip> clips = List.copyOf(names.keySet());
        FootageReplay replay =
                new FootageReplay(
                        clips, clip -> sensitivity ? Variant.listOf(clip) : List.of(), reviewers);
        ProgressBar bar = new ProgressBar(terminal, clips.size());
        List<Outcome> outcomes;
        try (Interruption _ = Interruption.stops(replay::stop)) {
            outcomes = replay.play(clip -> showsProgress() ? bar.of(clip) : _ -> {});
        } finally {
            terminal.clearLine();
        }
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Failed(Clip clip, var failure)) {
                terminal.say(
                        StreamWords.of(failure, SourceAddress.ofRecorded(clip.file().toString())));
            }
        }
        return Evaluation.of(
                VersionCommand.version(),
                LocalDate.now(ZoneId.of("Europe/Paris")),
                outcomes,
                names,
                sensitivity,
                looks);
    }

    private int compare(Baseline before, Evaluation now) {
        List<Text> worse = before.listWorse(now);
        worse.forEach(terminal::say);
        return worse.isEmpty() ? ExitCode.OK.number() : ExitCode.WORSE.number();
    }

    private static Baseline readBaseline(Path file) throws CommandFailure {
        try {
            return Baseline.parse(Files.readString(file, StandardCharsets.UTF_8))
                    .orElseThrow(() -> noBaseline(file));
        } catch (IOException e) {
            throw noBaseline(file);
        }
    }

    private static CommandFailure noBaseline(Path file) {
        return new CommandFailure(
                ExitCode.INPUT,
                Text.format(
                        "%s n'est pas une évaluation ; donnez un evaluation.json écrit par"
                                + " « vigie evaluate --out ».",
                        "%s is no evaluation; give an evaluation.json written by"
                                + " 'vigie evaluate --out'.",
                        file));
    }

    private boolean showsProgress() {
        return progress == null ? terminal.interactive() : progress;
    }
}
