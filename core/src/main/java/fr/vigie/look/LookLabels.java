package fr.vigie.look;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closed list of labels of other people's networks that may mean something here, and the words
 * that no label of a network may hold, mapped or not. The admission of model packs and the proof of
 * absence read the same list.
 */
public final class LookLabels {

    private static final Map<LookClass, List<String>> KNOWN =
            Map.of(
                    LookClass.PERSON, List.of("person", "people", "pedestrian", "head"),
                    LookClass.VEHICLE, List.of("car", "bus", "truck", "van", "lorry", "vehicle"),
                    LookClass.TWO_WHEELER,
                            List.of(
                                    "bicycle",
                                    "bike",
                                    "motorbike",
                                    "motorcycle",
                                    "scooter",
                                    "two wheeler"),
                    LookClass.BAG,
                            List.of("backpack", "handbag", "suitcase", "bag", "luggage", "baggage"),
                    LookClass.ANIMAL,
                            List.of(
                                    "animal",
                                    "bird",
                                    "cat",
                                    "dog",
                                    "horse",
                                    "sheep",
                                    "cow",
                                    "elephant",
                                    "bear",
                                    "zebra",
                                    "giraffe",
                                    "fox",
                                    "deer",
                                    "boar"),
                    LookClass.FLAME, List.of("flame", "fire"),
                    LookClass.SMOKE, List.of("smoke"),
                    LookClass.WASTE,
                            List.of("waste", "garbage", "litter", "rubbish", "trash", "heap"));

    private static final Set<String> FORBIDDEN =
            Set.of(
                    "face",
                    "faces",
                    "facial",
                    "eye",
                    "eyes",
                    "plate",
                    "plates",
                    "licence",
                    "license",
                    "gait",
                    "gender",
                    "male",
                    "female",
                    "man",
                    "woman",
                    "boy",
                    "girl",
                    "child",
                    "age",
                    "adult",
                    "elderly",
                    "ethnicity",
                    "race",
                    "skin",
                    "emotion",
                    "clothing",
                    "clothes",
                    "shirt",
                    "dress",
                    "trousers",
                    "mask",
                    "gun",
                    "weapon",
                    "embedding",
                    "reid",
                    "identity",
                    "keypoint",
                    "pose");

    private LookLabels() {}

    /** What a label may mean; empty where it may mean nothing. */
    public static Optional<LookClass> find(String label) {
        String plain = String.join(" ", wordsOf(label));
        return KNOWN.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The word of a label that crosses a red line, if there is one. */
    public static Optional<String> findForbidden(String label) {
        return wordsOf(label).stream().filter(FORBIDDEN::contains).findFirst();
    }

    /** The labels of a class, for people. */
    public static List<String> list(LookClass what) {
        return KNOWN.getOrDefault(what, List.of());
    }

    private static List<String> wordsOf(String label) {
        return Stream.of(label.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }
}
