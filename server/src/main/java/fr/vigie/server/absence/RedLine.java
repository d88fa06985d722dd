package fr.vigie.server.absence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The red lines that show in a name (docs/law.md, N-01 to N-18), each with the words that no class,
 * symbol, label, column, field, key or address may have. Words and pairs of words are compared
 * whole: {@code surface} has no face, {@code skinColour} is one.
 */
public enum RedLine {
    FACES("N-01", "face", "faces", "facial", "facenet", "arcface", "retinaface", "facedetect"),
    BIOMETRICS("N-02", "biometric", "biometrics", "gait", "voiceprint", "faceprint"),
    LINKS("N-03", "reid", "reidentification", "deepsort", "bytetrack", "trackid"),
    ATTRIBUTES("N-05", "gender", "ethnicity", "clothing", "clothes", "skincolor", "skincolour"),
    EMOTIONS("N-06", "emotion", "emotions"),
    SUSPICION("N-07", "loitering", "maraudage", "suspicious", "suspicion"),
    DESCRIPTION("N-08", "openvocabulary", "vlm", "searchbydescription"),
    PLATES(
            "N-09",
            "plate",
            "plates",
            "licenseplate",
            "licenceplate",
            "alpr",
            "anpr",
            "ocr",
            "tesseract"),
    ACTUATION("N-11", "siren", "actuator"),
    SOUND("N-13", "microphone", "whisper", "asr"),
    LEARNING("N-14", "finetune", "backpropagation");

    private final String requirement;

    /** Between spaces. */
    private final String words;

    RedLine(String requirement, String... words) {
        this.requirement = requirement;
        this.words = " " + String.join(" ", words) + " ";
    }

    /** The requirement that draws it. */
    public String requirement() {
        return requirement;
    }

    /** The line that a name crosses, if it does. */
    public static Optional<RedLine> find(String name) {
        List<String> words = wordsOf(name);
        return Arrays.stream(values()).filter(line -> line.isCrossedBy(words)).findFirst();
    }

    private boolean isCrossedBy(List<String> named) {
        for (int i = 0; i < named.size(); i++) {
            boolean pair = i > 0 && has(named.get(i - 1) + named.get(i));
            if (pair || has(named.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String word) {
        return words.contains(" " + word + " ");
    }

    /** The words of a name in any of the usual ways of writing names. */
    static List<String> wordsOf(String name) {
        String apart =
                name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2");
        return List.of(apart.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
    }
}
