package fr.vigie.evaluation.theatre;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.FaultSpan;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.picture.WasteView;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.Scene.CameraFault;
import fr.vigie.evaluation.theatre.script.SceneReader;
import fr.vigie.evaluation.theatre.script.Scenery;
import fr.vigie.evaluation.theatre.script.TruthFinder;
import fr.vigie.vision.stream.VideoWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** The scenes that come with Vigie, and how a scene becomes a video. Thread-safe. */
public final class Theatre {

    /**
     * Which way of drawing made a recording. It is part of the file's name: whoever changes a pixel
     * of what is drawn raises it, so that no older recording is taken for the new one.
     */
    static final int DRAWING = 5;

    private static final List<String> DEMONSTRATION = List.of("street", "square", "yard");

    private static final List<String> QUIET =
            List.of(
                    "cloud",
                    "light-switch",
                    "swaying-trees",
                    "chair-moved",
                    "object-removed",
                    "standing-person");

    /** Scenes that leave values open: each seed makes another. */
    private static final List<String> TEMPLATES =
            List.of(
                    "intrusion",
                    "abandoned-object",
                    "wrong-way",
                    "speeding",
                    "stopped-vehicle",
                    "illegal-parking",
                    "fall",
                    "at-rest",
                    "crowd-density",
                    "crowd-sparse",
                    "gathering",
                    "crowd-movement",
                    "demonstration",
                    "marathon",
                    "fire",
                    "lamps",
                    "illegal-dumping",
                    "overflowing-bin",
                    "camera-fault",
                    "ordinary-weather",
                    "motorway",
                    "station-hall",
                    "smoke",
                    "wet-night",
                    "flags",
                    "insects",
                    "poor-camera",
                    "shop-windows");

    private Theatre() {}

    /** The scenes of the demonstration: situations to find, and quiet in between. */
    public static List<Scene> listScenes() {
        return DEMONSTRATION.stream().map(Theatre::get).toList();
    }

    /** Short scenes in which there is nothing to find. */
    public static List<Scene> listQuietScenes() {
        return QUIET.stream().map(Theatre::get).toList();
    }

    /** The names of the scenes that leave values open: each seed makes another. */
    public static List<String> listTemplates() {
        return TEMPLATES;
    }

    /** The names of all scenes that come with Vigie. */
    public static List<String> listNames() {
        return Stream.of(DEMONSTRATION, QUIET, TEMPLATES).flatMap(List::stream).toList();
    }

    /** A scene that comes with Vigie, by its name, with the seed of its text. */
    public static Optional<Scene> find(String name) {
        return listNames().contains(name) ? Optional.of(get(name)) : Optional.empty();
    }

    /** The same with another seed: what its text leaves open is drawn anew. */
    public static Optional<Scene> find(String name, long seed) {
        return listNames().contains(name)
                ? Optional.of(get(name, OptionalLong.of(seed)))
                : Optional.empty();
    }

    private static Scene get(String name) {
        return get(name, OptionalLong.empty());
    }

    private static Scene get(String name, OptionalLong seed) {
        Problems problems = new Problems(name + ".yaml");
        return SceneReader.read(name, text(name), seed, problems)
                .orElseThrow(
                        () -> new IllegalStateException("a scene of our own: " + problems.list()));
    }

    private static byte[] text(String name) {
        try (InputStream in = Theatre.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no scene " + name + ".yaml");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file into which {@link #record} draws a scene. */
    public static Path videoOf(Scene scene, Path folder) {
        String print = scene.fingerprint().substring(0, 12);
        return folder.resolve("%s-%d-%s.mp4".formatted(scene.name(), DRAWING, print));
    }

    /**
     * Draws a scene into a video file, about two seconds of CPU and eight milliseconds a picture.
     * If the folder holds this scene already, drawn the same way, nothing is drawn. The file is
     * there whole or not at all.
     *
     * @param scene the scene
     * @param folder where the video goes; made if it is missing
     * @param progress told the share that is done, from 0 to 1
     * @throws ClipException if a clip is to stand behind the actors and cannot
     * @throws IOException if the video cannot be written
     */
    public static SceneRecording record(Scene scene, Path folder, DoubleConsumer progress)
            throws IOException {
        Files.createDirectories(folder);
        Path video = videoOf(scene, folder);
        if (!Files.exists(video)) {
            draw(scene, video, progress);
        }
        progress.accept(1);
        return new SceneRecording(scene, video, annotate(scene, video));
    }

    /**
     * Draws a scene into a file, whatever is there.
     *
     * @param video its folder exists
     * @throws ClipException if a clip is to stand behind the actors and cannot
     * @throws IOException if the video cannot be written
     */
    public static SceneRecording recordTo(Scene scene, Path video, DoubleConsumer progress)
            throws IOException {
        draw(scene, video, progress);
        progress.accept(1);
        return new SceneRecording(scene, video, annotate(scene, video));
    }

    private static void draw(Scene scene, Path video, DoubleConsumer progress) throws IOException {
        byte[] planes = new byte[scene.width() * scene.height() * 3 / 2];
        try (Shooting shooting = Shooting.of(scene);
                VideoWriter writer =
                        VideoWriter.open(
                                video,
                                scene.width(),
                                scene.height(),
                                scene.rate(),
                                scene.sensor().kilobits() * 1000)) {
            try {
                for (int picture = 0; picture < scene.pictures(); picture++) {
                    shooting.shoot(picture, planes);
                    writer.writeI420(planes);
                    progress.accept((picture + 1.0) / (scene.pictures() + 1));
                }
            } catch (IOException | RuntimeException e) {
                writer.discard();
                throw e;
            }
        }
    }

    private static Clip annotate(Scene scene, Path video) {
        String source = "theatre, scene " + scene.name() + ", seed " + scene.seed() + in(scene);
        return new Clip(
                video.getFileName().toString(),
                video,
                source,
                scene.note(),
                scene.watches().stream().map(w -> TruthFinder.annotate(scene, w)).toList(),
                scene.counts().stream()
                        .map(asked -> TruthFinder.count(scene, asked, new WasteView(scene)))
                        .toList(),
                TruthFinder.calibrate(scene),
                scene.faults().stream().map(fault -> faultSpan(fault, scene)).toList());
    }

    private static String in(Scene scene) {
        return switch (scene.scenery()) {
            case Scenery.Drawn _ -> "";
            case Scenery.Filmed filmed -> ", in the clip " + filmed.clip().getFileName();
        };
    }

    private static FaultSpan faultSpan(CameraFault fault, Scene scene) {
        double to = Math.min(fault.to(), scene.seconds());
        return new FaultSpan(
                fault.kind().name().toLowerCase(Locale.ROOT), Span.ofSeconds(fault.from(), to));
    }
}
