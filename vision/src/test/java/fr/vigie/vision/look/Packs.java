package fr.vigie.vision.look;

import fr.vigie.look.LookClass;
import fr.vigie.look.LookLabels;
import fr.vigie.vision.look.decode.Decoder.Form;
import fr.vigie.vision.look.pack.Admission;
import fr.vigie.vision.look.pack.InputFormat;
import fr.vigie.vision.look.pack.InputFormat.Fit;
import fr.vigie.vision.look.pack.InputFormat.Order;
import fr.vigie.vision.look.pack.InputFormat.Three;
import fr.vigie.vision.look.pack.Manifest;
import fr.vigie.vision.look.pack.ModelPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Packs for tests: the real networks where they are at hand, and drawn ones. */
public final class Packs {

    private Packs() {}

    /** The folder of real networks; the test is skipped where it is missing. */
    public static Path models() {
        Path folder = Path.of(System.getProperty("vigie.root", "."), "../shared/models");
        Assumptions.assumeTrue(
                Files.isRegularFile(folder.resolve("yolox_nano.onnx")),
                "skipped: the real networks are not at hand (../shared/models)");
        return folder;
    }

    public static ModelPack yoloxNano() throws IOException {
        return real(
                "yolox_nano.onnx",
                Form.YOLOX,
                new InputFormat(
                        "images",
                        416,
                        416,
                        Order.BGR,
                        Fit.LETTERBOX_TOP_LEFT,
                        114,
                        1,
                        Three.of(0),
                        Three.of(1)));
    }

    /** The same network with glances at squares of this side. */
    public static ModelPack glancing(ModelPack pack, int side) {
        Manifest from = pack.manifest();
        InputFormat format = from.input().withGlance(new InputFormat.Size(side, side));
        return admitted(manifest(pack.model(), from.form(), format, from.labels()), pack.model());
    }

    public static ModelPack fastestDet() throws IOException {
        return real(
                "FastestDet.onnx",
                Form.FASTESTDET,
                new InputFormat(
                        "input.1",
                        352,
                        352,
                        Order.BGR,
                        Fit.STRETCH,
                        0,
                        1 / 255.0,
                        Three.of(0),
                        Three.of(1)));
    }

    private static ModelPack real(String file, Form form, InputFormat input) throws IOException {
        byte[] model = Files.readAllBytes(models().resolve(file));
        List<String> labels = Files.readAllLines(models().resolve("coco80.txt"));
        return admitted(manifest(model, form, input, labels), model);
    }

    public static Manifest manifest(
            byte[] model, Form form, InputFormat input, List<String> labels) {
        Map<String, LookClass> classes = new HashMap<>();
        labels.forEach(label -> LookLabels.find(label).ifPresent(what -> classes.put(label, what)));
        return manifest(Admission.sha256(model), form, input, labels, classes);
    }

    public static Manifest manifest(
            String sha256,
            Form form,
            InputFormat input,
            List<String> labels,
            Map<String, LookClass> classes) {
        return new Manifest(
                "test",
                "1",
                "none",
                "https://example.org/model.onnx",
                sha256,
                input,
                form,
                labels,
                classes,
                "none",
                "all",
                Optional.empty(),
                List.of());
    }

    /** An input of raw bytes, red first, letterboxed to the top left. */
    public static InputFormat plain(int width, int height) {
        return new InputFormat(
                "images",
                width,
                height,
                Order.RGB,
                Fit.LETTERBOX_TOP_LEFT,
                114,
                1,
                Three.of(0),
                Three.of(1));
    }

    public static ModelPack admitted(Manifest manifest, byte[] model) {
        return switch (Admission.decide(manifest, model, EnumSet.allOf(LookClass.class))) {
            case Admission.Answer.Admitted(ModelPack pack) -> pack;
            case Admission.Answer.Refused(var objections) ->
                    throw new AssertionError("refused: " + objections);
        };
    }
}
