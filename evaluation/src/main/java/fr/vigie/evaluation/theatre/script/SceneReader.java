package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.evaluation.theatre.script.Scene.CameraFault;
import fr.vigie.evaluation.theatre.script.Scene.FaultKind;
import fr.vigie.evaluation.theatre.script.Scene.Sensor;
import fr.vigie.evaluation.theatre.script.Scene.Weather;
import fr.vigie.evaluation.theatre.space.Dice;
import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.language.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a scene from its text (YAML, {@code format: 1}). Lengths are metres, times seconds, angles
 * degrees; zones and lines of watches are fractions of the picture, as everywhere.
 */
public final class SceneReader {

    private static final List<String> KEYS =
            List.of(
                    "format",
                    "title",
                    "note",
                    "seed",
                    "size",
                    "rate",
                    "seconds",
                    "camera",
                    "set",
                    "light",
                    "sensor",
                    "wind",
                    "things",
                    "cars",
                    "people",
                    "watches",
                    "bins",
                    "glows",
                    "flags",
                    "counts",
                    "weather",
                    "faults",
                    "let",
                    "backdrop");

    private SceneReader() {}

    /** Reads a scene with the seed that its text names; see the longer form. */
    public static Optional<Scene> read(String name, byte[] bytes, Problems problems) {
        return read(name, bytes, OptionalLong.empty(), problems);
    }

    /** Reads a scene that lies in no folder and can name no clip; see the longer form. */
    public static Optional<Scene> read(
            String name, byte[] bytes, OptionalLong seed, Problems problems) {
        return read(name, bytes, Optional.empty(), seed, problems);
    }

    /**
     * Reads a scene.
     *
     * @param name its short name
     * @param bytes its text, UTF-8
     * @param folder that the path of a clip begins at
     * @param seed what is left open in the text is drawn by; where there is none, the text's own
     * @param problems takes all mistakes
     * @return the scene, or empty if there is a mistake
     */
    public static Optional<Scene> read(
            String name,
            byte[] bytes,
            Optional<Path> folder,
            OptionalLong seed,
            Problems problems) {
        Optional<Scene> scene =
                YamlFile.parseDrawn(bytes, seed, number -> new Dice(number)::share, problems)
                        .flatMap(value -> value.section(KEYS))
                        .map(section -> {
                            Scenery scenery = new SceneryReader(folder).read(section);
                            String print = Fingerprint.of(bytes, seed, scenery);
                            return read(name, print, seed, scenery, section);
                        });
        return problems.isEmpty() ? scene : Optional.empty();
    }

    private static Scene read(
            String name,
            String fingerprint,
            OptionalLong chosen,
            Scenery scenery,
            Section section) {
        section.require("format").ifPresent(value -> value.whole(1, 1));
        int[] size = size(section);
        long own = (long) Fields.number(section, "seed", 0, 999_999_999);
        long seed = chosen.orElse(own);
        double seconds = Fields.number(section, "seconds", 1, 3600);
        Pinhole camera = camera(section, size);
        return new Scene(
                name,
                fingerprint,
                section.requireText("title").orElse(""),
                section.findText("note").orElse(""),
                seed,
                size[0],
                size[1],
                section.require("rate").map(v -> v.whole(1, 30).orElse(1)).orElse(1),
                seconds,
                camera,
                scenery,
                new LightReader(scenery.lamps()).read(section),
                sensor(section),
                Fields.number(section, "wind", 0, 1, 0),
                new ActorReader(new Looks(seed)).read(section),
                new AskedReader(camera).watches(section),
                new AskedReader(camera).counts(section),
                weather(section),
                faults(section, seconds));
    }

    private static Weather weather(Section scene) {
        Optional<Section> found =
                scene.find("weather")
                        .flatMap(v ->
                                v.section(
                                        List.of("rain", "snow", "fog", "shake", "insects", "wet")));
        return found.map(w ->
                        new Weather(
                                Fields.number(w, "rain", 0, 1, 0),
                                Fields.number(w, "snow", 0, 1, 0),
                                Fields.number(w, "fog", 0, 1000, 0),
                                Fields.number(w, "shake", 0, 8, 0),
                                Fields.number(w, "insects", 0, 1, 0),
                                Fields.number(w, "wet", 0, 1, 0)))
                .orElse(Weather.NONE);
    }

    private static List<CameraFault> faults(Section scene, double seconds) {
        return scene.listItems("faults").stream()
                .map(v -> v.section(List.of("fault", "from", "to")))
                .flatMap(Optional::stream)
                .map(s ->
                        new CameraFault(
                                Fields.word(s, "fault", FaultKind.values()),
                                Fields.number(s, "from", 0, seconds),
                                Fields.number(s, "to", 0, 3600, seconds)))
                .toList();
    }

    private static int[] size(Section section) {
        List<Value> sides = section.listItems("size");
        int[] size = {640, 360};
        if (sides.size() == 2) {
            size[0] = sides.get(0).whole(16, 1920).orElse(640);
            size[1] = sides.get(1).whole(16, 1080).orElse(360);
        }
        if (sides.size() != 2 || size[0] % 2 != 0 || size[1] % 2 != 0) {
            section.problem(
                    new Text(
                            "« size » attend deux nombres pairs : [640, 360]",
                            "'size' takes two even numbers: [640, 360]"));
            return new int[] {640, 360};
        }
        return size;
    }

    private static Pinhole camera(Section scene, int[] size) {
        Optional<Section> found =
                scene.require("camera")
                        .flatMap(v -> v.section(List.of("height", "tilt", "pan", "field_of_view")));
        if (found.isEmpty()) {
            return new Pinhole(5, 20, 0, 60, size[0], size[1]);
        }
        Section camera = found.get();
        return new Pinhole(
                Fields.number(camera, "height", 1, 50),
                Fields.number(camera, "tilt", 0, 89),
                Fields.number(camera, "pan", -180, 180, 0),
                Fields.number(camera, "field_of_view", 10, 120),
                size[0],
                size[1]);
    }

    private static Sensor sensor(Section scene) {
        boolean inClip = scene.find("backdrop").isPresent();
        Optional<Value> given = inClip ? scene.find("sensor") : scene.require("sensor");
        Optional<Section> found =
                given.flatMap(v ->
                        v.section(
                                List.of(
                                        "noise",
                                        "saturation",
                                        "vignetting",
                                        "kilobits",
                                        "hunting")));
        if (found.isEmpty()) {
            return new Sensor(1, 1, 0, 900, 0);
        }
        Section sensor = found.get();
        return new Sensor(
                Fields.number(sensor, "noise", 0, 5, 1),
                Fields.number(sensor, "saturation", 0, 2, 1),
                Fields.number(sensor, "vignetting", 0, 0.9, 0.2),
                (int) Fields.number(sensor, "kilobits", 30, 20_000, 900),
                Fields.number(sensor, "hunting", 0, 12, 0));
    }
}
