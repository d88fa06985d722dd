package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.WatchEntry;
import fr.vigie.evaluation.document.WatchReader;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.evaluation.theatre.script.Scene.Sensor;
import fr.vigie.evaluation.theatre.script.Scene.SetName;
import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.language.Text;
import fr.vigie.watch.Watch;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads a scene from its text (YAML, {@code format: 1}). Lengths are metres, times seconds, angles
 * degrees; zones and lines of watches are fractions of the picture, as everywhere.
 */
public final class SceneReader {

    private static final List<String> KEYS =
            List.of(
                    "format", "title", "note", "seed", "size", "rate", "seconds", "camera", "set",
                    "light", "sensor", "wind", "things", "cars", "people", "watches");

    private SceneReader() {}

    /**
     * Reads a scene.
     *
     * @param name its short name
     * @param bytes its text, UTF-8
     * @param problems takes all mistakes
     * @return the scene, or empty if there is a mistake
     */
    public static Optional<Scene> read(String name, byte[] bytes, Problems problems) {
        Optional<Scene> scene =
                YamlFile.parse(bytes, problems)
                        .flatMap(value -> value.section(KEYS))
                        .map(section -> read(name, fingerprint(bytes), section));
        return problems.isEmpty() ? scene : Optional.empty();
    }

    private static Scene read(String name, String fingerprint, Section section) {
        section.require("format").ifPresent(value -> value.whole(1, 1));
        int[] size = size(section);
        SetName set = Fields.word(section, "set", SetName.values());
        return new Scene(
                name,
                fingerprint,
                section.requireText("title").orElse(""),
                section.findText("note").orElse(""),
                (long) Fields.number(section, "seed", 0, 999_999_999),
                size[0],
                size[1],
                section.require("rate").map(v -> v.whole(1, 30).orElse(1)).orElse(1),
                Fields.number(section, "seconds", 1, 3600),
                camera(section, size),
                set,
                new LightReader(set.lamps()).read(section),
                sensor(section),
                Fields.number(section, "wind", 0, 1, 0),
                new ActorReader().read(section),
                watches(section));
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
        Optional<Section> found =
                scene.require("sensor")
                        .flatMap(v -> v.section(List.of("noise", "saturation", "vignetting")));
        if (found.isEmpty()) {
            return new Sensor(1, 1, 0);
        }
        Section sensor = found.get();
        return new Sensor(
                Fields.number(sensor, "noise", 0, 5, 1),
                Fields.number(sensor, "saturation", 0, 2, 1),
                Fields.number(sensor, "vignetting", 0, 0.9, 0.2));
    }

    private static List<Watch> watches(Section scene) {
        WatchReader reader = new WatchReader();
        return scene.listItems("watches").stream()
                .map(reader::readBuilt)
                .flatMap(Optional::stream)
                .map(WatchEntry.Ready::watch)
                .toList();
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
