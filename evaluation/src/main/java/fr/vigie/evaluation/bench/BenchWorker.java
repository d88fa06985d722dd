package fr.vigie.evaluation.bench;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.model.PackReader;
import fr.vigie.look.LookClass;
import fr.vigie.look.LookCounters;
import fr.vigie.look.LookPolicy;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.analysis.StreamGroup;
import fr.vigie.vision.look.Engine;
import fr.vigie.vision.look.NetworkException;
import fr.vigie.vision.look.SecondLooks;
import fr.vigie.vision.look.pack.ModelPack;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import fr.vigie.watch.Watch;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The process that is measured: reads files or cameras as a station does, with the benchmark's
 * three watches, and ends. Arguments: {@code file VIDEO TIMES [PACK]}, which says what the second
 * half of the films took, when the program had long been started; or {@code rtsp ADDRESS CAMERAS
 * SECONDS [PACK]}, which prints its figures as one JSON line. With the folder of a model pack, its
 * network looks a second time at every candidate.
 */
public final class BenchWorker {

    private final List<Watch> watches = BenchScene.listAll().getFirst().script(60).watches();
    private final Optional<SecondLooks> looks;

    private BenchWorker(Optional<SecondLooks> looks) {
        this.looks = looks;
    }

    /** Runs what the arguments ask for. */
    @SuppressWarnings("SystemOut") // its one line is for the process that started it
    public static void main(String[] arguments) throws Exception {
        int before =
                switch (arguments[0]) {
                    case "file" -> 3;
                    case "rtsp" -> 4;
                    default ->
                            throw new IllegalArgumentException("file or rtsp, not " + arguments[0]);
                };
        try (SecondLooks looks =
                arguments.length > before ? open(Path.of(arguments[before])) : null) {
            BenchWorker worker = new BenchWorker(Optional.ofNullable(looks));
            int number = Integer.parseInt(arguments[2]);
            System.out.println(
                    arguments[0].equals("rtsp")
                            ? new LiveWorker(worker, number)
                                    .watch(arguments[1], Integer.parseInt(arguments[3]))
                            : worker.readFiles(arguments[1], number));
        }
    }

    private static SecondLooks open(Path folder) throws NetworkException {
        Problems problems = new Problems(folder.resolve(PackReader.MANIFEST).toString());
        ModelPack pack =
                PackReader.read(folder, EnumSet.allOf(LookClass.class), problems)
                        .orElseThrow(
                                () -> new IllegalArgumentException(problems.list().toString()));
        return SecondLooks.open(pack, Engine.DEFAULT);
    }

    private String readFiles(String file, int times) throws StreamException {
        int warm = times / 2;
        double start = 0;
        LookCounters before = LookCounters.NONE;
        for (int i = 0; i < times; i++) {
            if (i == times - warm) {
                start = processSeconds();
                before = looked().orElse(LookCounters.NONE);
            }
            readFile(file);
        }
        LookCounters after = looked().orElse(LookCounters.NONE);
        return new WarmHalf(
                        warm,
                        processSeconds() - start,
                        after.asked() - before.asked(),
                        after.seconds() - before.seconds())
                .toLine();
    }

    /** Processor time of this process so far; not a number where the system does not say. */
    static double processSeconds() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private void readFile(String file) throws StreamException {
        try (PictureStream stream = PictureStream.open(SourceAddress.ofRecorded(file), lazy())) {
            analysis(stream, new StreamGroup(), SecondLooks::ofFile)
                    .run((change, moment) -> {
                        var _ = look(change, moment);
                    });
        }
    }

    /** How a station opens a stream. */
    static StreamOptions lazy() {
        return StreamOptions.DEFAULTS.withDecoding(Decoding.LAZY);
    }

    /** Asks for the second look as a station does; there when nobody can be asked. */
    CompletableFuture<?> look(EpisodeChange change, Moment moment) {
        return switch (change) {
            case EpisodeChange.Opened(Sighting sighting) ->
                    moment.secondLook(watchOf(sighting), sighting, LookPolicy.ADVISE);
            case EpisodeChange.Ended _ -> CompletableFuture.completedFuture(null);
        };
    }

    private Watch watchOf(Sighting sighting) {
        return watches.stream()
                .filter(watch -> watch.id().equals(sighting.watch()))
                .findFirst()
                .orElseThrow();
    }

    /** The figures of the second look, if there is one. */
    Optional<LookCounters> looked() {
        return looks.map(SecondLooks::counters);
    }

    /** What a station reads a stream with. */
    StreamAnalysis analysis(
            PictureStream stream, StreamGroup rate, Function<SecondLooks, Reviewer> reviewer) {
        return new StreamAnalysis(
                stream,
                watches,
                List.of(),
                StreamAnalysis.PICTURES_PER_SECOND,
                Pacer.NONE,
                rate,
                Optional.empty(),
                looks.map(reviewer).orElse(Reviewer.NONE));
    }
}
