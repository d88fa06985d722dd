package fr.vigie.vision.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.look.Crop.Detail;
import fr.vigie.vision.look.decode.Decoder.Form;
import fr.vigie.vision.look.pack.InputFormat;
import fr.vigie.vision.look.pack.InputFormat.Size;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** First looks are taken in a smaller size than the file was written for: they cost less. */
class GlanceTest {

    private static final List<String> LABELS = List.of("person", "car", "dog");
    private static final ColourPicture GREY = grey();

    @Test
    void a_network_that_takes_any_size_takes_smaller_pictures_as_well() throws Exception {
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

        assertThat(seen.getFirst().what()).isEqualTo(LookClass.PERSON);
        assertThat(seen.getFirst().score()).isCloseTo(0.8, offset(1e-6));
    }

    @Test
    void a_network_that_is_bound_to_its_size_is_refused_before_anybody_asks_it() {
        OnnxWriter graph =
                OnnxWriter.ofPicture(64, 64)
                        .whole("shape", 1, 3 * 64 * 64)
                        .node("Reshape", List.of("images", "shape"), List.of("flat"))
                        .weights("w", new float[3 * 64 * 64 * 3], 3 * 64 * 64, 3)
                        .node("MatMul", List.of("flat", "w"), List.of("logits"))
                        .node("Softmax", List.of("logits"), List.of("scores"))
                        .output("scores", 1, 3);

        assertThatThrownBy(() -> look(graph, Form.CLASSIFIER))
                .isInstanceOf(NetworkException.class)
                .hasMessageStartingWith("model test 1 does not run on pictures of 32 x 32: ");
    }

    @Test
    void an_output_of_another_shape_than_is_decoded_is_refused() {
        int cells = 64 + 16 + 4;
        OnnxWriter graph =
                OnnxWriter.ofPicture(64, 64)
                        .weights("rows", new float[cells * 8], 1, cells, 8)
                        .node("GlobalMaxPool", List.of("images"), List.of("pooled"))
                        .whole("shape", 1, 3, 1)
                        .node("Reshape", List.of("pooled", "shape"), List.of("three"))
                        .node("ReduceSum", List.of("three"), List.of("sum"))
                        .node("Add", List.of("rows", "sum"), List.of("out"))
                        .output("out", 1, cells, 8);

        assertThatThrownBy(() -> look(graph, Form.YOLOX))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("it puts out [1, 84, 8], not [21, 8]");
    }

    @Test
    void the_real_network_finds_the_same_person_at_a_glance() throws Exception {
        ColourPicture picture = RealNetworksTest.walker();
        try (Network network =
                Network.open(Packs.glancing(Packs.yoloxNano(), 224), Engine.DEFAULT)) {
            Sight glance =
                    network.look(List.of(whole(picture, Detail.GLANCE))).getFirst().getFirst();
            Sight full = network.look(List.of(whole(picture, Detail.FULL))).getFirst().getFirst();

            assertThat(glance).isNotEqualTo(full);
            assertThat(glance.what()).isEqualTo(LookClass.PERSON);
            assertThat(glance.score()).isGreaterThan(0.4);
            assertThat(glance.box().left()).isCloseTo(full.box().left(), offset(0.02));
            assertThat(glance.box().top()).isCloseTo(full.box().top(), offset(0.03));
            assertThat(glance.box().right()).isCloseTo(full.box().right(), offset(0.02));
            assertThat(glance.box().bottom()).isCloseTo(full.box().bottom(), offset(0.03));
        }
    }

    private static Crop whole(ColourPicture picture, Detail detail) {
        return Crop.of(picture, new Box(0, 0, 1, 1), detail);
    }

    /** Glances at a grey picture, 32 x 32, with a file written for 64 x 64. */
    private static List<Sight> look(OnnxWriter graph, Form form) throws NetworkException {
        byte[] model = graph.toBytes();
        InputFormat format = Packs.plain(64, 64).withGlance(new Size(32, 32));
        var manifest = Packs.manifest(model, form, format, LABELS);
        try (Network network = Network.open(Packs.admitted(manifest, model), Engine.DEFAULT)) {
            return network.look(List.of(whole(GREY, Detail.GLANCE))).getFirst();
        }
    }

    private static ColourPicture grey() {
        int[] pixels = new int[64 * 64];
        Arrays.fill(pixels, 0x808080);
        return new ColourPicture(64, 64, pixels);
    }
}
