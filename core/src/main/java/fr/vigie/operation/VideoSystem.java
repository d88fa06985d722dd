package fr.vigie.operation;

import fr.vigie.camera.CameraId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the town's own video system shows a camera: Vigie records nothing and plays nothing back
 * (requirement H-06). Immutable and thread-safe.
 *
 * @param template an address with {@code {camera}} and, if wanted, {@code {time}}; empty where none
 *     is configured
 */
public record VideoSystem(Optional<String> template) {

    /** None is configured. */
    public static final VideoSystem NONE = new VideoSystem(Optional.empty());

    private static final Pattern FORM = Pattern.compile("https?://[^\\s\"'<>]+");

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public VideoSystem {
        if (template.isPresent() && !isValid(template.get())) {
            throw new IllegalArgumentException("not an address of a video system");
        }
    }

    /** Whether a text is an address that a browser may open, with a place for the camera. */
    public static boolean isValid(String template) {
        return FORM.matcher(template).matches() && template.contains("{camera}");
    }

    /** The address of a camera at a moment (ISO 8601, UTC), if one is configured. */
    public Optional<String> find(CameraId camera, Instant at) {
        // A camera's name needs no escaping, of an instant only its colons do (RFC 3986, 2.1).
        return template.map(address ->
                address.replace("{camera}", camera.value())
                        .replace("{time}", at.toString().replace(":", "%3A")));
    }
}
