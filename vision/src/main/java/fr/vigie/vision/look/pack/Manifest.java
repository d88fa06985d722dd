package fr.vigie.vision.look.pack;

import fr.vigie.look.LookClass;
import fr.vigie.vision.look.decode.ClassMap;
import fr.vigie.vision.look.decode.Decoder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code model.yaml} says of a model. Immutable and thread-safe.
 *
 * @param name short: lower-case letters, digits, hyphens
 * @param version as its makers count
 * @param licence its SPDX identifier, or words where there is none
 * @param source where it comes from, an address
 * @param sha256 of {@code model.onnx}, 64 hexadecimal digits in lower case
 * @param input how it wants its picture
 * @param form of its output
 * @param labels the names of all its classes, in the order of its output
 * @param classes those of them that mean something here; the others are dropped when decoded
 * @param trainingData what it was trained on, in words
 * @param knownLimits where it is known to fail, in words
 * @param measured what was measured with it, in words; empty where nothing was
 * @param expected what it finds on the known picture; empty where nobody says
 */
public record Manifest(
        String name,
        String version,
        String licence,
        String source,
        String sha256,
        InputFormat input,
        Decoder.Form form,
        List<String> labels,
        Map<String, LookClass> classes,
        String trainingData,
        String knownLimits,
        Optional<String> measured,
        List<Expected> expected) {

    public Manifest {
        labels = List.copyOf(labels);
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        expected = List.copyOf(expected);
    }

    /** Name and version as they stand in an alert's why. */
    public String title() {
        return name + " " + version;
    }

    /** Which of its classes mean something. */
    public ClassMap classMap() {
        return ClassMap.of(labels, classes);
    }

    /** What reads its output for pictures of a format's size. */
    public Decoder decoder(InputFormat format) {
        return Decoder.of(form, classMap(), format.width(), format.height());
    }
}
