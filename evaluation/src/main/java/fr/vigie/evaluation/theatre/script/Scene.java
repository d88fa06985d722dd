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
 * @param set where it plays
 * @param light what lights it
 * @param sensor what the camera makes of it
 * @param wind from 0 (still) to 1 (strong)
 * @param actors who and what plays
 * @param watches what is watched for in it; the truth follows from the script
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
        SetName set,
        Light light,
        Sensor sensor,
        double wind,
        List<Actor> actors,
        List<Watch> watches) {

    public Scene {
        actors = List.copyOf(actors);
        watches = List.copyOf(watches);
    }

    /** Where a scene can play. */
    public enum SetName {
        STREET,
        SQUARE,
        YARD;

        /** The names of its lamps. */
        public List<String> lamps() {
            return switch (this) {
                case STREET, SQUARE -> List.of();
                case YARD -> List.of("door", "post", "street");
            };
        }
    }

    /**
     * What a camera makes of the light.
     *
     * @param noise 0 for none, 1 for a usual camera
     * @param saturation of colours, 0 for a picture in grey, 1 for natural
     * @param vignetting by how much corners are darker, 0 to 1
     */
    public record Sensor(double noise, double saturation, double vignetting) {}

    /** How many pictures it has. */
    public int pictures() {
        return (int) Math.round(seconds * rate);
    }
}
