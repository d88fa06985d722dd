package fr.vigie.evaluation.model;

import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import fr.vigie.vision.look.pack.InputFormat;
import fr.vigie.vision.look.pack.InputFormat.Fit;
import fr.vigie.vision.look.pack.InputFormat.Order;
import fr.vigie.vision.look.pack.InputFormat.Size;
import fr.vigie.vision.look.pack.InputFormat.Three;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the section {@code input} of a manifest. */
final class InputReader {

    private static final List<String> KEYS =
            List.of(
                    "name",
                    "width",
                    "height",
                    "colours",
                    "fit",
                    "pad",
                    "scale",
                    "mean",
                    "deviation",
                    "glance");

    private static final int SMALLEST = 32;
    private static final int LARGEST = 1_280;

    private InputReader() {}

    static Optional<InputFormat> read(Value value) {
        return value.section(KEYS).flatMap(InputReader::read);
    }

    private static Optional<InputFormat> read(Section section) {
        Optional<String> name = section.requireText("name");
        OptionalInt width = side(section, "width");
        OptionalInt height = side(section, "height");
        Optional<Order> order =
                section.require("colours")
                        .flatMap(v -> Names.read(v, List.of("rgb", "bgr")))
                        .map(word -> Order.valueOf(word.toUpperCase(Locale.ROOT)));
        Optional<Fit> fit =
                section.require("fit")
                        .flatMap(v ->
                                Names.read(
                                        v,
                                        List.of(
                                                "letterbox-top-left",
                                                "letterbox-centre",
                                                "stretch")))
                        .map(word -> Fit.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        int pad = section.find("pad").map(v -> v.whole(0, 255).orElse(0)).orElse(114);
        double scale = section.find("scale").map(v -> v.number().orElse(1)).orElse(1.0);
        Optional<Three> mean = three(section, "mean", 0);
        Optional<Three> deviation = three(section, "deviation", 1);
        Optional<Value> other = section.find("glance");
        Optional<Size> glance = other.flatMap(InputReader::size);
        if (name.isEmpty()
                || (glance.isEmpty() && other.isPresent())
                || width.isEmpty()
                || height.isEmpty()
                || order.isEmpty()
                || fit.isEmpty()
                || mean.isEmpty()
                || deviation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new InputFormat(
                        name.get(),
                        width.getAsInt(),
                        height.getAsInt(),
                        order.get(),
                        fit.get(),
                        pad,
                        scale,
                        mean.get(),
                        deviation.get(),
                        glance));
    }

    /** The size of first looks: {@code [width, height]}. */
    private static Optional<Size> size(Value value) {
        List<Value> sides = value.list();
        if (sides.size() != 2) {
            value.problem(
                    new Text(
                            "« glance » attend deux nombres : [largeur, hauteur]",
                            "'glance' takes two numbers: [width, height]"));
            return Optional.empty();
        }
        OptionalInt width = sides.get(0).whole(SMALLEST, LARGEST);
        OptionalInt height = sides.get(1).whole(SMALLEST, LARGEST);
        return width.isEmpty() || height.isEmpty()
                ? Optional.empty()
                : Optional.of(new Size(width.getAsInt(), height.getAsInt()));
    }

    private static OptionalInt side(Section section, String key) {
        return section.require(key)
                .map(v -> v.whole(SMALLEST, LARGEST))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Three> three(Section section, String key, double usual) {
        Optional<Value> value = section.find(key);
        if (value.isEmpty()) {
            return Optional.of(Three.of(usual));
        }
        double[] figures =
                value.get().list().stream().mapToDouble(v -> v.number().orElse(0)).toArray();
        boolean sound = figures.length == 3;
        for (double figure : figures) {
            sound &= !key.equals("deviation") || figure != 0;
        }
        if (!sound) {
            value.get()
                    .problem(
                            new Text(
                                    "« "
                                            + key
                                            + " » attend trois nombres, un par couleur dans l'ordre"
                                            + " du modèle",
                                    "'"
                                            + key
                                            + "' takes three numbers, one a colour in the model's"
                                            + " order"));
            return Optional.empty();
        }
        return Optional.of(new Three(figures[0], figures[1], figures[2]));
    }
}
