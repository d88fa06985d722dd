package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.watch.Watch;
import java.util.List;

/**
 * A scene as it is written. Immutable and thread-safe.
 *
 * @param name its short name
 * @param fingerprint of the text it was read from, SHA-256 in hexadecimal
 * @param title its name for people
 * @param note what is to be seen, in words
 * @param seed of everything random in it
 * @param width of its pictures, pixels, even
 * @param height of its pictures, pixels, even
 * @param rate pictures a second
 * @param seconds how long it lasts
 * @param camera from where it is seen
 * @param scenery where it plays
 * @param light what lights it
 * @param sensor what the camera makes of it
 * @param wind from 0 (still) to 1 (strong)
 * @param actors who and what plays
 * @param watches what is watched for in it; the truth follows from the script
 * @param counts what is counted in it
 * @param weather what falls between the camera and the stage
 * @param faults what is wrong with the camera, and when
 */
public record Scene(
        String name,
        String fingerprint,
        String title,
        String note,
        long seed,
        int width,
        int height,
        int rate,
        double seconds,
        Pinhole camera,
        Scenery scenery,
        Light light,
        Sensor sensor,
        double wind,
        List<Actor> actors,
        List<Watch> watches,
        List<AskedCount> counts,
        Weather weather,
        List<CameraFault> faults) {

    public Scene {
        actors = List.copyOf(actors);
        watches = List.copyOf(watches);
        counts = List.copyOf(counts);
        faults = List.copyOf(faults);
    }

    /** Where a scene can play. */
    public enum SetName {
        STREET,
        SQUARE,
        YARD,
        ROAD,
        STATION;

        /** The names of its lamps. */
        public List<String> lamps() {
            return switch (this) {
                case STREET, SQUARE -> List.of();
                case YARD -> List.of("door", "post", "street");
                case ROAD -> List.of("near", "middle", "far");
                case STATION -> List.of("front", "back");
            };
        }
    }

    /**
     * What a camera makes of the light.
     *
     * @param noise 0 for none, 1 for a usual camera
     * @param saturation of colours, 0 for a picture in grey, 1 for natural
     * @param vignetting by how much corners are darker, 0 to 1
     * @param kilobits a second that its encoder has, in thousands of bits
     * @param hunting by how many pixels its autofocus blurs the picture when it hunts; 0 for never
     */
    public record Sensor(
            double noise, double saturation, double vignetting, int kilobits, double hunting) {}

    /**
     * Weather that is not light.
     *
     * @param rain from 0 (none) to 1 (heavy)
     * @param snow the same
     * @param fog 0 for clear air; else the metres after which half of the light is lost
     * @param shake by how many pixels wind moves the camera
     * @param insects near the lens, from 0 (none) to 1 (many)
     * @param wet how much the ground mirrors what stands on it, 0 (dry) to 1
     */
    public record Weather(
            double rain, double snow, double fog, double shake, double insects, double wet) {

        /** Dry and clear. */
        public static final Weather NONE = new Weather(0, 0, 0, 0, 0, 0);
    }

    /**
     * A fault of the camera.
     *
     * @param kind what is wrong
     * @param from when it begins, seconds
     * @param to when it ends
     */
    public record CameraFault(FaultKind kind, double from, double to) {}

    /** What can be wrong with a camera that gives pictures. */
    public enum FaultKind {
        FROZEN,
        COVERED,
        SPRAYED,
        BLURRED,
        DARK,
        BLINDED,
        TURNED
    }

    /** How many pictures it has. */
    public int pictures() {
        return (int) Math.round(seconds * rate);
    }

    /** The same scene seen from another camera. */
    public Scene withCamera(Pinhole other) {
        return new Scene(
                name,
                fingerprint,
                title,
                note,
                seed,
                width,
                height,
                rate,
                seconds,
                other,
                scenery,
                light,
                sensor,
                wind,
                actors,
                watches,
                counts,
                weather,
                faults);
    }
}
