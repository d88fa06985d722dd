package fr.vigie.camera;

import java.util.regex.Pattern;

/**
 * The name of a camera in files, addresses and the journal, unique in one installation.
 *
 * @param value lower-case letters, digits and hyphens, 1 to 64 characters, beginning with a letter
 *     or digit
 */
public record CameraId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public CameraId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a camera name: " + value);
        }
    }

    /** Whether the text may name a camera. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
