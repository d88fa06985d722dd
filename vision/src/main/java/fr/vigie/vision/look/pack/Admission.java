package fr.vigie.vision.look.pack;

import fr.vigie.language.Text;
import fr.vigie.look.LookClass;
import fr.vigie.look.LookLabels;
import fr.vigie.vision.look.decode.Decoder;
import fr.vigie.vision.look.graph.Graph;
import fr.vigie.vision.look.graph.GraphCheck;
import fr.vigie.vision.look.graph.GraphException;
import fr.vigie.vision.look.graph.GraphReader;
import fr.vigie.vision.look.graph.GraphValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a pack may ever be run: its hash is its manifest's, its labels mean what they may
 * mean, its graph is one of known operators whose every output is one that its decoder reads, and
 * none of them can be a description of somebody. Pure; any thread.
 */
public final class Admission {

    /**
     * The largest detector of this use that is known has 150 MB of weights; most have a tenth of
     * that.
     */
    public static final int LARGEST_FILE = 192 << 20;

    /** More columns than any detector of these classes needs could hide a description. */
    private static final int MOST_LABELS = 100;

    private static final int MOST_LABELS_OF_CLASSIFIER = 32;

    /** Words of outputs that describe somebody. */
    private static final Set<String> DESCRIBING =
            Set.of(
                    "embedding",
                    "embeddings",
                    "embed",
                    "emb",
                    "feature",
                    "features",
                    "feat",
                    "feats",
                    "descriptor",
                    "descriptors",
                    "reid",
                    "identity",
                    "id",
                    "ids",
                    "face",
                    "landmark",
                    "landmarks",
                    "keypoint",
                    "keypoints",
                    "plate",
                    "gender",
                    "age",
                    "encoding",
                    "latent",
                    "signature");

    private final Manifest manifest;
    private final byte[] model;
    private final List<Objection> objections = new ArrayList<>();

    private Admission(Manifest manifest, byte[] model) {
        this.manifest = manifest;
        this.model = model;
    }

    /** What became of a pack. */
    public sealed interface Answer {

        /** It may be run. */
        record Admitted(ModelPack pack) implements Answer {}

        /** It may not, for at least one reason. */
        record Refused(List<Objection> objections) implements Answer {
            public Refused {
                objections = List.copyOf(objections);
            }
        }
    }

    /**
     * Decides on a pack.
     *
     * @param model the bytes of {@code model.onnx}; kept in the pack, not copied
     * @param allowed the classes that the place's charter lets a network look for
     */
    public static Answer decide(Manifest manifest, byte[] model, Set<LookClass> allowed) {
        Admission admission = new Admission(manifest, model);
        admission.hash();
        admission.labels(allowed);
        Optional<Graph> graph = admission.graph();
        graph.ifPresent(admission::input);
        graph.ifPresent(admission::outputs);
        if (graph.isEmpty() || !admission.objections.isEmpty()) {
            return new Answer.Refused(admission.objections);
        }
        List<String> names = graph.get().outputs().stream().map(GraphValue::name).toList();
        return new Answer.Admitted(new ModelPack(manifest, model, names));
    }

    private void object(String key, String french, String english, Object... figures) {
        objections.add(new Objection(key, Text.format(french, english, figures)));
    }

    private void hash() {
        String found = sha256(model);
        if (!found.equals(manifest.sha256())) {
            object(
                    "sha256",
                    "l'empreinte de model.onnx est %s : ce n'est pas le fichier que le manifeste"
                            + " décrit",
                    "the hash of model.onnx is %s: it is not the file that the manifest describes",
                    found);
        }
    }

    /** The hash of bytes as manifests write it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void labels(Set<LookClass> allowed) {
        boolean classifier = manifest.form() == Decoder.Form.CLASSIFIER;
        int most = classifier ? MOST_LABELS_OF_CLASSIFIER : MOST_LABELS;
        if (manifest.labels().size() > most) {
            object(
                    "labels",
                    "%s classes : au-delà de %s, une sortie peut cacher la description de quelqu'un",
                    "%s classes: beyond %s an output can hide a description of somebody",
                    manifest.labels().size(),
                    most);
        }
        if (new HashSet<>(manifest.labels()).size() < manifest.labels().size()) {
            object("labels", "une étiquette figure deux fois", "a label stands there twice");
        }
        for (String label : manifest.labels()) {
            LookLabels.findForbidden(label)
                    .ifPresent(word ->
                            object(
                                    "labels",
                                    "l'étiquette « %s » franchit une ligne rouge",
                                    "label '%s' crosses a red line",
                                    label));
        }
        if (manifest.classes().isEmpty()) {
            object("classes", "aucune étiquette ne sert", "no label is of use");
        }
        manifest.classes().forEach((label, what) -> mapped(label, what, allowed));
    }

    private void mapped(String label, LookClass what, Set<LookClass> allowed) {
        if (!manifest.labels().contains(label)) {
            object(
                    "classes",
                    "« %s » n'est pas une étiquette de ce modèle",
                    "'%s' is no label of this model",
                    label);
        } else if (!LookLabels.find(label).equals(Optional.of(what))) {
            object(
                    "classes",
                    "l'étiquette « %s » ne peut pas vouloir dire %s ; admises : %s",
                    "label '%s' cannot mean %s; allowed: %s",
                    label,
                    what.name(),
                    String.join(", ", LookLabels.list(what)));
        }
        if (!allowed.contains(what)) {
            object(
                    "classes",
                    "la charte du lieu interdit à un réseau de chercher %s",
                    "the charter of the place forbids a network to look for %s",
                    what.name());
        }
    }

    private Optional<Graph> graph() {
        if (model.length > LARGEST_FILE) {
            object(
                    "name",
                    "model.onnx dépasse %s octets",
                    "model.onnx is larger than %s bytes",
                    LARGEST_FILE);
            return Optional.empty();
        }
        try {
            Graph graph = GraphReader.read(model);
            GraphCheck.check(graph);
            return Optional.of(graph);
        } catch (GraphException e) {
            object(
                    "name",
                    "model.onnx n'est pas admis : %s",
                    "model.onnx: %s",
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void input(Graph graph) {
        GraphValue input = graph.inputs().getFirst();
        InputFormat format = manifest.input();
        List<Long> sides = input.sides();
        boolean same =
                input.name().equals(format.name())
                        && input.element() == GraphValue.FLOAT
                        && sides.size() == 4
                        && (sides.get(0) == 1 || sides.get(0) == -1)
                        && sides.get(1) == 3
                        && fits(sides.get(2), format.height())
                        && fits(sides.get(3), format.width());
        if (!same) {
            object(
                    "input",
                    "le modèle prend « %s » %s, pas ce que le manifeste dit",
                    "the model takes '%s' %s, not what the manifest says",
                    input.name(),
                    sides);
        }
    }

    private static boolean fits(long side, int wanted) {
        return side == -1 || side == wanted;
    }

    private void outputs(Graph graph) {
        List<List<Integer>> expected = manifest.decoder(manifest.input()).expects();
        List<GraphValue> outputs = graph.outputs();
        if (outputs.size() != expected.size()) {
            object(
                    "decoder",
                    "le modèle a %s sorties ; ce décodeur en lit %s, et une sortie que personne ne"
                            + " lit peut décrire quelqu'un",
                    "the model has %s outputs; this decoder reads %s, and an output that nobody"
                            + " reads can describe somebody",
                    outputs.size(),
                    expected.size());
            return;
        }
        for (int i = 0; i < outputs.size(); i++) {
            output(outputs.get(i), expected.get(i));
        }
    }

    private void output(GraphValue output, List<Integer> expected) {
        for (String word : output.name().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (DESCRIBING.contains(word)) {
                object(
                        "decoder",
                        "la sortie « %s » porte le nom d'une description",
                        "output '%s' has the name of a description",
                        output.name());
            }
        }
        List<Long> sides = output.sides();
        boolean same =
                output.element() == GraphValue.FLOAT
                        && sides.size() == expected.size() + 1
                        && (sides.get(0) == 1 || sides.get(0) == -1);
        for (int i = 0; same && i < expected.size(); i++) {
            boolean any = expected.get(i) == -1;
            same = any ? sides.get(i + 1) <= 1_000 : sides.get(i + 1) == (long) expected.get(i);
        }
        if (!same) {
            object(
                    "decoder",
                    "la sortie « %s » a la forme %s ; ce décodeur attend %s par image",
                    "output '%s' has the shape %s; this decoder takes %s a picture",
                    output.name(),
                    sides,
                    expected);
        }
    }
}
