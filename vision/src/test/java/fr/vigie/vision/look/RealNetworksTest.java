package fr.vigie.vision.look;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import fr.vigie.camera.SourceAddress;
import fr.vigie.look.LookClass;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.look.pack.ModelPack;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The two real networks on a real picture: the boxes of the rooms' own way (crop, letterbox,
 * decoder, way back) against boxes that this test computes from raw outputs, by the formulas that
 * came with the weights, on an input that it fills by itself.
 */
class RealNetworksTest {

    /** Half a pixel of the picture. */
    private static final double HALF = 0.5;

    @Test
    void yolox_gives_the_boxes_of_an_independent_computation() throws Exception {
        ColourPicture picture = walker();
        ModelPack pack = Packs.yoloxNano();
        double scale = Math.min(416.0 / picture.width(), 416.0 / picture.height());
        float[][] rows =
                rows(run(pack, letterboxed(picture, scale), new long[] {1, 3, 416, 416}), 85);
        int row = bestPerson(rows);
        int stride = row < 2704 ? 8 : row < 3380 ? 16 : 32;
        int cell = row < 2704 ? row : row < 3380 ? row - 2704 : row - 3380;
        int column = cell % (416 / stride);
        int line = cell / (416 / stride);
        double x = (rows[row][0] + column) * stride / scale;
        double y = (rows[row][1] + line) * stride / scale;
        double w = Math.exp(rows[row][2]) * stride / scale;
        double h = Math.exp(rows[row][3]) * stride / scale;

        Sight best = best(pack, picture);

        assertThat(best.what()).isEqualTo(LookClass.PERSON);
        assertThat(best.score()).isBetween(0.5, 1.0);
        assertBox(best, picture, x - w / 2, y - h / 2, x + w / 2, y + h / 2);
    }

    @Test
    void fastest_det_gives_the_boxes_of_an_independent_computation() throws Exception {
        ColourPicture picture = walker();
        ModelPack pack = Packs.fastestDet();
        float[] out = run(pack, stretched(picture), new long[] {1, 3, 352, 352});
        int cells = 22 * 22;
        int cell =
                IntStream.range(0, cells)
                        .boxed()
                        .max(
                                Comparator.comparingDouble(c ->
                                        Math.pow(out[c], 0.6) * Math.pow(out[5 * cells + c], 0.4)))
                        .orElseThrow();
        int column = cell % 22;
        int line = cell / 22;
        double x = (Math.tanh(out[cells + cell]) + column) / 22 * picture.width();
        double y = (Math.tanh(out[2 * cells + cell]) + line) / 22 * picture.height();
        double w = picture.width() / (1 + Math.exp(-out[3 * cells + cell]));
        double h = picture.height() / (1 + Math.exp(-out[4 * cells + cell]));

        Sight best = best(pack, picture);

        assertThat(best.what()).isEqualTo(LookClass.PERSON);
        assertBox(
                best,
                picture,
                Math.max(0, x - w / 2),
                Math.max(0, y - h / 2),
                Math.min(picture.width(), x + w / 2),
                Math.min(picture.height(), y + h / 2));
    }

    @Test
    void the_same_crop_gives_the_same_sights_bit_for_bit() throws Exception {
        ColourPicture picture = walker();
        try (Network network = Network.open(Packs.yoloxNano(), Engine.DEFAULT)) {
            List<Crop> crops = List.of(Crop.whole(picture));
            assertThat(network.look(crops)).isEqualTo(network.look(crops));
        }
    }

    /** A picture of a clip in which somebody walks. */
    static ColourPicture walker() throws Exception {
        return picture("people/intel_one-by-one-person-detection.mp4", 8.0);
    }

    private static Sight best(ModelPack pack, ColourPicture picture) throws NetworkException {
        try (Network network = Network.open(pack, Engine.DEFAULT)) {
            return network.look(List.of(Crop.whole(picture))).getFirst().getFirst();
        }
    }

    private static void assertBox(
            Sight sight, ColourPicture picture, double l, double t, double r, double b) {
        assertThat(sight.box().left() * picture.width()).isCloseTo(l, within());
        assertThat(sight.box().top() * picture.height()).isCloseTo(t, within());
        assertThat(sight.box().right() * picture.width()).isCloseTo(r, within());
        assertThat(sight.box().bottom() * picture.height()).isCloseTo(b, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(HALF);
    }

    private static float[][] rows(float[] values, int columns) {
        float[][] rows = new float[values.length / columns][columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, i * columns, rows[i], 0, columns);
        }
        return rows;
    }

    private static int bestPerson(float[][] rows) {
        return IntStream.range(0, rows.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> (double) rows[i][4] * rows[i][5]))
                .orElseThrow();
    }

    private static float[] run(ModelPack pack, float[] input, long[] shape) throws OrtException {
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        try (OrtSession session = runtime.createSession(pack.model());
                OnnxTensor tensor =
                        OnnxTensor.createTensor(runtime, FloatBuffer.wrap(input), shape);
                OrtSession.Result result =
                        session.run(Map.of(pack.manifest().input().name(), tensor))) {
            FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[out.remaining()];
            out.get(values);
            return values;
        }
    }

    /** Blue, green, red planes of bytes; the picture at the top left, the rest 114. */
    private static float[] letterboxed(ColourPicture picture, double scale) {
        float[] planes = new float[3 * 416 * 416];
        java.util.Arrays.fill(planes, 114);
        int width = (int) Math.round(picture.width() * scale);
        int height = (int) Math.round(picture.height() * scale);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int plane = 0; plane < 3; plane++) {
                    double px = (x + 0.5) * picture.width() / width - 0.5;
                    double py = (y + 0.5) * picture.height() / height - 0.5;
                    planes[(plane * 416 + y) * 416 + x] = (float) at(picture, px, py, 8 * plane);
                }
            }
        }
        return planes;
    }

    private static float[] stretched(ColourPicture picture) {
        float[] planes = new float[3 * 352 * 352];
        for (int y = 0; y < 352; y++) {
            for (int x = 0; x < 352; x++) {
                for (int plane = 0; plane < 3; plane++) {
                    double px = (x + 0.5) * picture.width() / 352 - 0.5;
                    double py = (y + 0.5) * picture.height() / 352 - 0.5;
                    planes[(plane * 352 + y) * 352 + x] =
                            (float) (at(picture, px, py, 8 * plane) / 255);
                }
            }
        }
        return planes;
    }

    /** The weighted sum of the four pixels around a point. */
    private static double at(ColourPicture picture, double px, double py, int shift) {
        double sum = 0;
        for (int dy = 0; dy < 2; dy++) {
            for (int dx = 0; dx < 2; dx++) {
                double weight =
                        (1 - Math.abs(px - Math.floor(px) - dx))
                                * (1 - Math.abs(py - Math.floor(py) - dy));
                int x = Math.clamp((int) Math.floor(px) + dx, 0, picture.width() - 1);
                int y = Math.clamp((int) Math.floor(py) + dy, 0, picture.height() - 1);
                sum += weight * (picture.pixels()[y * picture.width() + x] >> shift & 0xff);
            }
        }
        return sum;
    }

    static ColourPicture picture(String name, double seconds) throws StreamException {
        Path file = Path.of(System.getProperty("vigie.root", "."), "../shared/footage", name);
        Assumptions.assumeTrue(
                Files.isRegularFile(file), "skipped: no real clips (../shared/footage)");
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(file.toString()), StreamOptions.DEFAULTS)) {
            while (stream.advance()) {
                if (stream.time().seconds() >= seconds) {
                    return stream.copyColour(1280);
                }
            }
        }
        throw new AssertionError("the clip is shorter than " + seconds + " s");
    }
}
