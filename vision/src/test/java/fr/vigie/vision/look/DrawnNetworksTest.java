package fr.vigie.vision.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import fr.vigie.look.LookClass;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.look.decode.Decoder.Form;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Forms of output without weights at hand: small graphs put out what these tests wrote, through the
 * real runtime, and the boxes are those that were written, to half a pixel.
 */
class DrawnNetworksTest {

    private static final List<String> LABELS = List.of("person", "chair", "car");

    /** A picture of twice the network's size and half its height: letterboxed by a half. */
    private static final ColourPicture PICTURE = new ColourPicture(128, 64, new int[128 * 64]);

    @Test
    void nanodet_plus_reads_distances_from_the_cells_corner() throws Exception {
        // 64 x 64: 64 cells of stride 8, 16 of 16, 4 of 32, 1 of 64; 3 classes and 32 steps.
        float[] rows = new float[85 * 35];
        int row = 64 + 4 + 1; // stride 16, second row, second cell: the point (16, 16)
        rows[row * 35 + 2] = 0.8f;
        peaks(rows, row * 35 + 3, 1, 1, 2, 1);
        OnnxWriter graph = OnnxWriter.ofPicture(64, 64).constantOutput("output", rows, 1, 85, 35);

        List<Sight> seen = look(graph, Form.NANODET_PLUS);

        assertOnly(seen, LookClass.VEHICLE, 0.8, 0, 0, 96, 64);
    }

    @Test
    void picodet_reads_distances_from_the_cells_middle() throws Exception {
        OnnxWriter graph = OnnxWriter.ofPicture(64, 64);
        int[] cells = {64, 16, 4, 1};
        for (int level = 0; level < 4; level++) {
            float[] scores = new float[cells[level] * 3];
            if (level == 0) {
                scores[(3 * 8 + 4) * 3] = 0.6f; // stride 8, middle (36, 28)
            }
            graph.constantOutput("scores" + level, scores, 1, cells[level], 3);
        }
        for (int level = 0; level < 4; level++) {
            float[] steps = new float[cells[level] * 32];
            if (level == 0) {
                peaks(steps, (3 * 8 + 4) * 32, 2, 1, 1, 0);
            }
            graph.constantOutput("boxes" + level, steps, 1, cells[level], 32);
        }

        List<Sight> seen = look(graph, Form.PICODET);

        assertOnly(seen, LookClass.PERSON, 0.6, 40, 40, 88, 56);
    }

    @Test
    void detr_style_reads_middles_in_fractions_and_logits() throws Exception {
        float[] logits = filled(5 * 3, -10);
        logits[2 * 3] = (float) Math.log(0.7 / 0.3);
        logits[3 * 3 + 1] = 5; // a chair, which means nothing here
        float[] boxes = filled(5 * 4, 0.5f);
        System.arraycopy(new float[] {0.25f, 0.25f, 0.25f, 0.5f}, 0, boxes, 2 * 4, 4);
        OnnxWriter graph =
                OnnxWriter.ofPicture(64, 64)
                        .constantOutput("logits", logits, 1, 5, 3)
                        .constantOutput("pred_boxes", boxes, 1, 5, 4);

        List<Sight> seen = look(graph, Form.DETR);

        assertOnly(seen, LookClass.PERSON, 0.7, 16, 0, 48, 64);
    }

    @Test
    void a_classifier_says_its_classes_of_the_whole_crop() throws Exception {
        float[] logits = {(float) Math.log(8), (float) Math.log(1), (float) Math.log(1)};
        OnnxWriter graph =
                OnnxWriter.ofPicture(64, 64)
                        .weights("w", logits, 1, 3)
                        .node("GlobalMaxPool", List.of("images"), List.of("pooled"))
                        .whole("shape", 1, 3)
                        .node("Reshape", List.of("pooled", "shape"), List.of("flat"))
                        .weights("zero", new float[] {0}, 1)
                        .node("Mul", List.of("flat", "zero"), List.of("nothing"))
                        .node("Add", List.of("w", "nothing"), List.of("logits"))
                        .node("Softmax", List.of("logits"), List.of("scores"))
                        .output("scores", 1, 3);

        List<Sight> seen = look(graph, Form.CLASSIFIER);

        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst().what()).isEqualTo(LookClass.PERSON);
        assertThat(seen.getFirst().score()).isCloseTo(0.8, offset(1e-6));
        assertThat(seen.getFirst().box().width()).isEqualTo(1);
    }

    private static List<Sight> look(OnnxWriter graph, Form form) throws NetworkException {
        byte[] model = graph.toBytes();
        var manifest = Packs.manifest(model, form, Packs.plain(64, 64), LABELS);
        try (Network network = Network.open(Packs.admitted(manifest, model), Engine.DEFAULT)) {
            return network.look(List.of(Crop.whole(PICTURE))).getFirst();
        }
    }

    /** Four distributions, each all at one step. */
    private static void peaks(float[] values, int start, int... steps) {
        for (int side = 0; side < 4; side++) {
            values[start + side * 8 + steps[side]] = 60;
        }
    }

    private static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }

    private static void assertOnly(
            List<Sight> seen,
            LookClass what,
            double score,
            double l,
            double t,
            double r,
            double b) {
        assertThat(seen).hasSize(1);
        Sight one = seen.getFirst();
        assertThat(one.what()).isEqualTo(what);
        assertThat(one.score()).isCloseTo(score, offset(1e-5));
        assertThat(one.box().left() * 128).isCloseTo(l, offset(0.5));
        assertThat(one.box().top() * 64).isCloseTo(t, offset(0.5));
        assertThat(one.box().right() * 128).isCloseTo(r, offset(0.5));
        assertThat(one.box().bottom() * 64).isCloseTo(b, offset(0.5));
    }
}
