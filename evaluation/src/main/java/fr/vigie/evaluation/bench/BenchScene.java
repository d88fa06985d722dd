package fr.vigie.evaluation.bench;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.SceneReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One kind of footage to measure on: a square over which somebody walks for a share of the time.
 *
 * @param name of the row in tables
 * @param width pixels
 * @param height pixels
 * @param rate pictures a second
 * @param period seconds from one person who crosses (about eleven seconds) to the next
 * @param sky light of the sky, 0 to 1
 * @param sun light of the sun
 * @param noise of the sensor
 * @param rain how hard it rains, 0 to 1
 */
public record BenchScene(
        String name,
        int width,
        int height,
        int rate,
        double period,
        double sky,
        double sun,
        double noise,
        double rain) {

    /** Everything that is measured by default. */
    public static List<BenchScene> listAll() {
        return List.of(
                small("quiet", 220),
                small("mixed", 36),
                small("busy", 3.5),
                new BenchScene("rain", 640, 360, 10, 220, 0.6, 0, 1, 0.6),
                new BenchScene("night", 640, 360, 10, 220, 0.1, 0, 2.4, 0),
                new BenchScene("1080p quiet", 1920, 1080, 25, 220, 0.45, 1, 1, 0),
                new BenchScene("1080p busy", 1920, 1080, 25, 3.5, 0.45, 1, 1, 0));
    }

    private static BenchScene small(String name, double period) {
        return new BenchScene(name, 640, 360, 10, period, 0.45, 1, 1, 0);
    }

    /** The scene as the theatre draws it, so many seconds long. */
    public Scene script(int seconds) {
        String text =
                template()
                        .replace("$WIDTH", Integer.toString(width))
                        .replace("$HEIGHT", Integer.toString(height))
                        .replace("$RATE", Integer.toString(rate))
                        .replace("$SECONDS", Integer.toString(seconds))
                        .replace("$SKY", number(sky))
                        .replace("$SUN", number(sun))
                        .replace("$NOISE", number(noise))
                        .replace("$RAIN", number(rain))
                        .replace("$KILOBITS", Integer.toString(width > 1000 ? 3000 : 700))
                        .replace(
                                "$CROSSINGS",
                                Integer.toString((int) Math.max(1, Math.round(seconds / period))))
                        .replace("$PERIOD", number(Math.min(period, seconds)));
        Problems problems = new Problems("bench.yaml");
        String file = "bench-" + name.replace(' ', '-');
        return SceneReader.read(file, text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(
                        () -> new IllegalStateException("a scene of our own: " + problems.list()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String template() {
        try (InputStream in = BenchScene.class.getResourceAsStream("bench.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
