package fr.vigie.vision.look;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.look.LookClass;
import fr.vigie.vision.look.OnnxWriter.Message;
import fr.vigie.vision.look.decode.Decoder.Form;
import fr.vigie.vision.look.pack.Admission;
import fr.vigie.vision.look.pack.Manifest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packs that must not come in, most of them made by dice; and the one that they are made from. */
class HostilePacksTest {

    private static final List<String> LABELS = List.of("person", "chair", "car");
    private static final int CELLS = 64 + 16 + 4;

    /** What is wrong with a graph. */
    enum Wrong {
        HUGE_DIMENSION,
        MANY_VALUES,
        CIRCLE,
        CUT_OFF,
        EXTERNAL_DATA,
        EXTERNAL_LOCATION,
        FOREIGN_OPERATOR,
        UNKNOWN_OPERATOR,
        SECOND_OUTPUT,
        WIDE_OUTPUT,
        NAMED_EMBEDDING,
        NORMALISED_END,
        HUGE_EXPAND,
        HUGE_PADDING,
        TWO_INPUTS,
        GRAPH_IN_GRAPH,
        FUNCTIONS,
        DEEP_NUMBER,
        NOTHING_MAKES_IT,
        LYING_WEIGHTS
    }

    @Test
    void the_pack_that_all_others_are_made_from_is_admitted() {
        byte[] model = graph().toBytes();
        assertThat(decide(manifest(model), model)).isInstanceOf(Admission.Answer.Admitted.class);
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void a_wrong_graph_is_refused(Wrong wrong) {
        byte[] model = model(wrong, new Random(1));
        assertThat(decide(manifest(model), model)).isInstanceOf(Admission.Answer.Refused.class);
    }

    @Test
    void a_hundred_packs_of_dice_are_refused_each_with_its_reason() {
        int refused = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random dice = new Random(seed);
            Wrong wrong = Wrong.values()[dice.nextInt(Wrong.values().length)];
            byte[] model = model(wrong, dice);
            if (decide(manifest(model), model) instanceof Admission.Answer.Refused(var why)) {
                assertThat(why).as("%s", wrong).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isEqualTo(100);
    }

    @Test
    void bytes_changed_or_cut_anywhere_never_end_in_anything_but_an_answer() {
        byte[] whole = graph().toBytes();
        Random dice = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = java.util.Arrays.copyOf(whole, 1 + dice.nextInt(whole.length));
            for (int n = dice.nextInt(6); n > 0; n--) {
                bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt();
            }
            assertThat(decide(manifest(bytes), bytes)).isNotNull();
        }
    }

    @Test
    void another_hash_is_refused_at_its_line() {
        byte[] model = graph().toBytes();
        Manifest other = manifest(new byte[] {1});
        assertThat(keys(other, model)).contains("sha256");
    }

    @Test
    void a_label_of_a_red_line_is_refused_even_if_it_is_not_mapped() {
        byte[] model = graph().toBytes();
        Manifest faces =
                Packs.manifest(
                        model, Form.YOLOX, Packs.plain(64, 64), List.of("person", "face", "car"));
        assertThat(keys(faces, model)).contains("labels");
    }

    @Test
    void a_label_cannot_mean_what_it_does_not_say() {
        byte[] model = graph().toBytes();
        Map<String, LookClass> classes = new HashMap<>(Map.of("chair", LookClass.PERSON));
        Manifest chair =
                Packs.manifest(
                        Admission.sha256(model), Form.YOLOX, Packs.plain(64, 64), LABELS, classes);
        assertThat(keys(chair, model)).contains("classes");
    }

    @Test
    void a_charter_that_needs_no_vehicle_lets_no_network_look_for_one() {
        byte[] model = graph().toBytes();
        var answer = Admission.decide(manifest(model), model, EnumSet.of(LookClass.PERSON));
        assertThat(answer).isInstanceOf(Admission.Answer.Refused.class);
    }

    @Test
    void so_many_classes_that_they_could_describe_somebody_are_refused() {
        List<String> many = IntStream.range(0, 512).mapToObj(i -> "thing " + i).toList();
        byte[] model =
                OnnxWriter.ofPicture(64, 64)
                        .constantOutput("scores", new float[512], 1, 512)
                        .toBytes();
        Manifest classifier = Packs.manifest(model, Form.CLASSIFIER, Packs.plain(64, 64), many);
        assertThat(keys(classifier, model)).contains("labels");
    }

    private static List<String> keys(Manifest manifest, byte[] model) {
        return switch (decide(manifest, model)) {
            case Admission.Answer.Refused(var objections) ->
                    objections.stream().map(objection -> objection.key()).toList();
            case Admission.Answer.Admitted _ -> List.of();
        };
    }

    private static Admission.Answer decide(Manifest manifest, byte[] model) {
        Set<LookClass> all = EnumSet.allOf(LookClass.class);
        return Admission.decide(manifest, model, all);
    }

    private static Manifest manifest(byte[] model) {
        return Packs.manifest(model, Form.YOLOX, Packs.plain(64, 64), LABELS);
    }

    private static OnnxWriter graph() {
        return OnnxWriter.ofPicture(64, 64)
                .constantOutput("output", new float[CELLS * 8], 1, CELLS, 8);
    }

    private static byte[] model(Wrong wrong, Random dice) {
        OnnxWriter graph = graph();
        return switch (wrong) {
            case HUGE_DIMENSION ->
                    graph.weights(OnnxWriter.tensor("huge", 1, 1L << (27 + dice.nextInt(30))))
                            .toBytes();
            case MANY_VALUES ->
                    graph.weights(OnnxWriter.tensor("many", 1, 60_000, 60_000)).toBytes();
            case CIRCLE ->
                    graph.node("Relu", List.of("b"), List.of("a"))
                            .node("Relu", List.of("a"), List.of("b"))
                            .toBytes();
            case CUT_OFF -> {
                byte[] whole = graph.toBytes();
                yield java.util.Arrays.copyOf(whole, 10 + dice.nextInt(whole.length - 20));
            }
            case EXTERNAL_DATA -> {
                Message where = new Message().text(1, "location").text(2, "../../../etc/passwd");
                yield graph.weights(OnnxWriter.tensor("w", 1, 4).part(13, where)).toBytes();
            }
            case EXTERNAL_LOCATION ->
                    graph.weights(OnnxWriter.tensor("w", 1, 4).number(14, 1)).toBytes();
            case FOREIGN_OPERATOR ->
                    graph.node(
                                    "com.microsoft",
                                    "WhisperBeamSearch",
                                    List.of("images"),
                                    List.of("words"))
                            .toBytes();
            case UNKNOWN_OPERATOR ->
                    graph.node("Loop" + dice.nextInt(9), List.of("images"), List.of("x")).toBytes();
            case SECOND_OUTPUT -> graph.constantOutput("second", new float[128], 1, 128).toBytes();
            case WIDE_OUTPUT ->
                    OnnxWriter.ofPicture(64, 64)
                            .constantOutput("output", new float[CELLS * 136], 1, CELLS, 136)
                            .toBytes();
            case NAMED_EMBEDDING ->
                    OnnxWriter.ofPicture(64, 64)
                            .constantOutput("embedding", new float[CELLS * 8], 1, CELLS, 8)
                            .toBytes();
            case NORMALISED_END -> normalised();
            case HUGE_EXPAND ->
                    graph.whole("big", 40_000, 40_000)
                            .node("Expand", List.of("images", "big"), List.of("x"))
                            .toBytes();
            case HUGE_PADDING ->
                    graph.node(
                                    OnnxWriter.message("", "Pad", List.of("images"), List.of("x"))
                                            .part(
                                                    5,
                                                    new Message()
                                                            .text(1, "pads")
                                                            .number(8, 1L << 40)))
                            .toBytes();
            case TWO_INPUTS -> graph.input("target", 1, 512).toBytes();
            case GRAPH_IN_GRAPH ->
                    graph.node(
                                    OnnxWriter.message("", "If", List.of("images"), List.of("x"))
                                            .part(5, new Message().part(6, new Message())))
                            .toBytes();
            case FUNCTIONS ->
                    OnnxWriter.model(new Message()).part(25, new Message().text(1, "f")).toBytes();
            case DEEP_NUMBER -> {
                byte[] endless = new byte[64];
                java.util.Arrays.fill(endless, (byte) 0xff);
                yield endless;
            }
            case NOTHING_MAKES_IT ->
                    OnnxWriter.ofPicture(64, 64).output("output", 1, CELLS, 8).toBytes();
            case LYING_WEIGHTS ->
                    graph.weights(OnnxWriter.tensor("w", 1, 100).bytes(9, new byte[8])).toBytes();
        };
    }

    /** A vector divided by its own length. */
    private static byte[] normalised() {
        return OnnxWriter.ofPicture(64, 64)
                .weights("values", new float[CELLS * 8], 1, CELLS, 8)
                .node("Pow", List.of("values", "values"), List.of("squares"))
                .node("Sqrt", List.of("squares"), List.of("length"))
                .node("Div", List.of("values", "length"), List.of("output"))
                .output("output", 1, CELLS, 8)
                .toBytes();
    }
}
