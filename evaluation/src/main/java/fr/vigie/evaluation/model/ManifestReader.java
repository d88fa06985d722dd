package fr.vigie.evaluation.model;

import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.geometry.Box;
import fr.vigie.language.Text;
import fr.vigie.look.LookClass;
import fr.vigie.vision.look.decode.Decoder;
import fr.vigie.vision.look.pack.Expected;
import fr.vigie.vision.look.pack.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code model.yaml}. All mistakes are noted; a manifest comes out only if there is none. */
public final class ManifestReader {

    private static final List<String> KEYS =
            List.of(
                    "format",
                    "name",
                    "version",
                    "licence",
                    "source",
                    "sha256",
                    "input",
                    "decoder",
                    "labels",
                    "classes",
                    "training_data",
                    "known_limits",
                    "measured",
                    "known_picture");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A version, a licence, an address: one line that goes into journals and pages. */
    private static final Pattern LINE = Pattern.compile("[\\x20-\\x7e\\xa0-\\uffff]{1,200}");

    private final Section root;

    private ManifestReader(Section root) {
        this.root = root;
    }

    /** Whether a pack may be called so: it is the name of its folder, too. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * A manifest and the lines of its keys.
     *
     * @param lines by key, from 1
     */
    public record Read(Manifest manifest, Map<String, Integer> lines) {
        public Read {
            lines = Map.copyOf(lines);
        }
    }

    /** The manifest of these bytes, or empty after its mistakes were noted. */
    public static Optional<Read> parse(byte[] bytes, Problems problems) {
        Optional<Read> read =
                YamlFile.parse(bytes, problems)
                        .flatMap(value -> value.section(KEYS))
                        .flatMap(section -> new ManifestReader(section).read());
        return problems.isEmpty() ? read : Optional.empty();
    }

    private Optional<Read> read() {
        root.require("format").ifPresent(value -> value.whole(1, 1));
        Optional<String> name = matching("name", NAME, NAME_FORM);
        Optional<String> version = matching("version", LINE, LINE_FORM);
        Optional<String> licence = matching("licence", LINE, LINE_FORM);
        Optional<String> source = matching("source", LINE, LINE_FORM);
        Optional<String> hash = matching("sha256", HASH, HASH_FORM);
        var input = root.require("input").flatMap(InputReader::read);
        Optional<Decoder.Form> form = root.require("decoder").flatMap(ManifestReader::form);
        List<String> labels = labels();
        Map<String, LookClass> classes = classes();
        Optional<String> training = root.requireText("training_data");
        Optional<String> limits = root.requireText("known_limits");
        if (name.isEmpty()
                || version.isEmpty()
                || licence.isEmpty()
                || source.isEmpty()
                || hash.isEmpty()
                || input.isEmpty()
                || form.isEmpty()
                || training.isEmpty()
                || limits.isEmpty()) {
            return Optional.empty();
        }
        Manifest manifest =
                new Manifest(
                        name.get(),
                        version.get(),
                        licence.get(),
                        source.get(),
                        hash.get(),
                        input.get(),
                        form.get(),
                        labels,
                        classes,
                        training.get(),
                        limits.get(),
                        root.findText("measured"),
                        expected());
        return Optional.of(new Read(manifest, lines()));
    }

    private static final Text NAME_FORM =
            new Text(
                    "un nom court : minuscules, chiffres et tirets, 64 signes au plus",
                    "a short name: lower-case letters, digits and hyphens, 64 at most");

    private static final Text LINE_FORM =
            new Text("une ligne de 200 signes au plus", "one line of 200 characters at most");

    private static final Text HASH_FORM =
            new Text(
                    "une empreinte SHA-256 : 64 chiffres hexadécimaux minuscules",
                    "a SHA-256 hash: 64 hexadecimal digits in lower case");

    private Optional<String> matching(String key, Pattern form, Text words) {
        Optional<Value> value = root.require(key);
        Optional<String> text = value.flatMap(Value::text);
        if (text.isPresent() && !form.matcher(text.get()).matches()) {
            value.ifPresent(v ->
                    v.problem(
                            new Text(
                                    "« " + key + " » attend " + words.fr(),
                                    "'" + key + "' takes " + words.en())));
            return Optional.empty();
        }
        return text;
    }

    private static Optional<Decoder.Form> form(Value value) {
        List<String> names = new ArrayList<>();
        for (Decoder.Form form : Decoder.Form.values()) {
            names.add(nameOf(form));
        }
        return Names.read(value, names)
                .map(word -> Decoder.Form.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** How manifests name a form. */
    public static String nameOf(Decoder.Form form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        root.require("labels").map(Value::list).orElse(List.of()).stream()
                .limit(1_000)
                .forEach(item -> item.text().ifPresent(labels::add));
        return labels;
    }

    private Map<String, LookClass> classes() {
        Map<String, LookClass> classes = new LinkedHashMap<>();
        Optional<Section> section = root.require("classes").flatMap(Value::freeSection);
        section.ifPresent(s ->
                s.keys()
                        .forEach(label ->
                                s.find(label)
                                        .flatMap(v -> Names.read(v, LookClass.class))
                                        .ifPresent(what -> classes.put(label, what))));
        return classes;
    }

    private List<Expected> expected() {
        List<Expected> expected = new ArrayList<>();
        for (Value item : root.listItems("known_picture")) {
            item.section(List.of("class", "least", "box"))
                    .flatMap(ManifestReader::expected)
                    .ifPresent(expected::add);
        }
        return expected;
    }

    private static Optional<Expected> expected(Section section) {
        Optional<LookClass> what =
                section.require("class").flatMap(v -> Names.read(v, LookClass.class));
        double least = section.require("least").map(v -> v.number().orElse(0)).orElse(0.0);
        List<Value> sides = section.require("box").map(Value::list).orElse(List.of());
        double[] box = sides.stream().mapToDouble(v -> v.number().orElse(0)).toArray();
        if (box.length != 4 || box[0] >= box[2] || box[1] >= box[3]) {
            section.problem(
                    new Text(
                            "« box » attend [gauche, haut, droite, bas] en fractions de l'image",
                            "'box' takes [left, top, right, bottom] in fractions of the picture"));
            return Optional.empty();
        }
        return what.map(w -> new Expected(w, least, new Box(box[0], box[1], box[2], box[3])));
    }

    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        root.keys().forEach(key -> root.find(key).ifPresent(v -> lines.put(key, v.line())));
        return lines;
    }
}
