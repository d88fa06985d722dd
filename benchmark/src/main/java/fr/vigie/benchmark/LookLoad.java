package fr.vigie.benchmark;

import fr.vigie.event.EventType;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.look.LookClass;
import fr.vigie.look.LookCounters;
import fr.vigie.look.LookPolicy;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.analysis.View;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.look.Engine;
import fr.vigie.vision.look.SecondLooks;
import fr.vigie.vision.look.decode.Decoder;
import fr.vigie.vision.look.pack.Admission;
import fr.vigie.vision.look.pack.InputFormat;
import fr.vigie.vision.look.pack.Manifest;
import fr.vigie.vision.look.pack.ModelPack;
import fr.vigie.watch.Area;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long candidates wait for their second look when a whole town asks one network: the real queue
 * and the real network (YOLOX with 80 classes of which the first is a person), candidates by dice
 * as often as mixed scenes raise them, pictures of noise every 100 ms, in which nothing is found,
 * so that every candidate takes all of its pictures. Arguments: the file of the network, cameras,
 * candidates a camera-minute, seconds.
 */
public final class LookLoad {

    private static final int CLASSES = 80;
    private static final Box PLACE = new Box(0.4, 0.4, 0.45, 0.55);

    private final Random dice = new Random(89);
    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());

    private LookLoad() {}

    /** Runs it and prints what was seen. */
    public static void main(String[] arguments) throws Exception {
        byte[] model = Files.readAllBytes(Path.of(arguments[0]));
        int cameras = Integer.parseInt(arguments[1]);
        double perMinute = Double.parseDouble(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        try (SecondLooks looks = SecondLooks.open(admitted(model), Engine.DEFAULT)) {
            LookLoad load = new LookLoad();
            load.run(looks, cameras, perMinute / 60, seconds);
            load.print(looks.counters(), cameras, seconds);
        }
    }

    private static ModelPack admitted(byte[] model) {
        List<String> labels =
                IntStream.range(0, CLASSES)
                        .mapToObj(i -> i == 0 ? "person" : "other " + i)
                        .toList();
        Manifest manifest =
                new Manifest(
                        "load",
                        "1",
                        "unknown",
                        "a file",
                        Admission.sha256(model),
                        new InputFormat(
                                "images",
                                416,
                                416,
                                InputFormat.Order.BGR,
                                InputFormat.Fit.LETTERBOX_TOP_LEFT,
                                114,
                                1,
                                InputFormat.Three.of(0),
                                InputFormat.Three.of(1)),
                        Decoder.Form.YOLOX,
                        labels,
                        Map.of("person", LookClass.PERSON),
                        "unknown",
                        "unknown",
                        Optional.empty(),
                        List.of());
        return switch (Admission.decide(manifest, model, EnumSet.allOf(LookClass.class))) {
            case Admission.Answer.Admitted(ModelPack pack) -> pack;
            case Admission.Answer.Refused(var why) ->
                    throw new IllegalArgumentException("refused: " + why);
        };
    }

    private void run(SecondLooks looks, int cameras, double perSecond, int seconds)
            throws InterruptedException {
        List<Reviewer> reviewers =
                IntStream.range(0, cameras).mapToObj(_ -> looks.ofLive()).toList();
        long start = System.nanoTime();
        for (int tick = 0; tick < seconds * 10; tick++) {
            View view = new Noise(MediaTime.ofSeconds(tick / 10.0), tick);
            for (Reviewer reviewer : reviewers) {
                reviewer.onPicture(view);
                if (dice.nextDouble() < perSecond / 10) {
                    ask(reviewer, view);
                }
            }
            long due = start + (tick + 1) * 100_000_000L;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
        Thread.sleep(2_000);
    }

    private void ask(Reviewer reviewer, View view) {
        long asked = System.nanoTime();
        EventType event = dice.nextBoolean() ? EventType.INTRUSION : EventType.ABANDONED_OBJECT;
        var _ =
                reviewer.review(watch(event), sighting(event, view), LookPolicy.ADVISE, view)
                        .thenAccept(_ -> waits.add((System.nanoTime() - asked) / 1e9));
    }

    private void print(LookCounters counters, int cameras, int seconds) {
        List<Double> sorted = waits.stream().sorted().toList();
        System.out.printf(
                "%d cameras, %d s: %d candidates, %d unlooked, %d questions (%.2f a camera-minute),"
                        + " %d dropped%n",
                cameras,
                seconds,
                counters.candidates(),
                counters.unlooked(),
                counters.asked(),
                counters.asked() * 60.0 / seconds / cameras,
                counters.dropped());
        System.out.printf(
                "a run of the network %.1f ms; a look p50 %.2f s, p95 %.2f s, p99 %.2f s, most"
                        + " %.2f s%n",
                1_000 * counters.seconds() / Math.max(1, counters.runs()),
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                quantile(sorted, 1));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? 0
                : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }

    private static Watch watch(EventType event) {
        return new Watch(
                new WatchId("load"),
                event,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                new Parameters(Map.of()));
    }

    private static Sighting sighting(EventType event, View view) {
        return new Sighting(
                new WatchId("load"),
                event,
                1,
                view.time(),
                view.time(),
                PLACE,
                List.of(new Measure("dwell", 2, Measure.Comparison.AT_LEAST, 1, Unit.SECONDS)));
    }

    /** A picture of noise. */
    private record Noise(MediaTime time, int seed) implements View {
        @Override
        public ColourPicture copy(int largestWidth) {
            int[] pixels = new int[640 * 360];
            int state = seed * 31 + 7;
            for (int i = 0; i < pixels.length; i++) {
                state = state * 1_664_525 + 1_013_904_223;
                pixels[i] = state >>> 8;
            }
            return new ColourPicture(640, 360, pixels);
        }
    }
}
