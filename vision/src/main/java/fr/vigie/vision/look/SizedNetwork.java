package fr.vigie.vision.look;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import fr.vigie.vision.look.decode.Decoder;
import fr.vigie.vision.look.decode.Tensor;
import fr.vigie.vision.look.pack.InputFormat;
import fr.vigie.vision.look.pack.ModelPack;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network for pictures of one size. Owns the runtime's session and the buffer of its input, and
 * frees both when closed. One thread at a time.
 */
final class SizedNetwork implements AutoCloseable {

    private final InputFormat format;
    private final Decoder decoder;
    private final List<String> outputs;
    private final OrtEnvironment runtime;
    private final OrtSession session;
    private final FloatBuffer input;

    private SizedNetwork(
            ModelPack pack,
            InputFormat format,
            OrtEnvironment runtime,
            OrtSession session,
            int most) {
        this.format = format;
        decoder = pack.manifest().decoder(format);
        outputs = pack.outputs();
        this.runtime = runtime;
        this.session = session;
        input =
                ByteBuffer.allocateDirect(most * 4 * format.values())
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
    }

    /**
     * Loads it, and runs an empty picture through: what comes out has to have the shapes that are
     * decoded, and the first candidate does not wait for what a first run takes.
     *
     * @param graph of that size
     * @throws OrtException if the runtime refuses it
     * @throws NetworkException if it does not run on pictures of that size
     */
    static SizedNetwork open(ModelPack pack, InputFormat format, byte[] graph, Engine engine)
            throws OrtException, NetworkException {
        OrtEnvironment runtime = RuntimeOptions.environment();
        OrtSession session;
        try (OrtSession.SessionOptions options = RuntimeOptions.options(engine)) {
            session = runtime.createSession(graph, options);
        }
        int most = firstSide(session) < 0 ? engine.batch() : 1;
        SizedNetwork network = new SizedNetwork(pack, format, runtime, session, most);
        try {
            network.tryOnce();
            return network;
        } catch (NetworkException e) {
            network.close();
            throw new NetworkException(
                    "model %s does not run on pictures of %d x %d: %s"
                            .formatted(
                                    pack.manifest().title(),
                                    format.width(),
                                    format.height(),
                                    e.getMessage()),
                    e);
        }
    }

    private static long firstSide(OrtSession session) throws OrtException {
        NodeInfo node = session.getInputInfo().values().iterator().next();
        return node.getInfo() instanceof TensorInfo tensor ? tensor.getShape()[0] : 1;
    }

    private void tryOnce() throws NetworkException {
        input.clear().limit(format.values());
        List<Tensor> got = run(1);
        List<List<Integer>> expected = decoder.expects();
        for (int i = 0; i < expected.size(); i++) {
            if (!hasShape(got.get(i), expected.get(i))) {
                throw new NetworkException(
                        "it puts out %s, not %s"
                                .formatted(Arrays.toString(got.get(i).shape()), expected.get(i)));
            }
        }
    }

    /** Whether an output for one picture has these sides after the batch's, -1 for any. */
    private static boolean hasShape(Tensor output, List<Integer> sides) {
        boolean same = output.shape().length == sides.size() + 1 && output.shape()[0] == 1;
        for (int i = 0; same && i < sides.size(); i++) {
            same = sides.get(i) == -1 || sides.get(i) == output.shape()[i + 1];
        }
        return same;
    }

    /** How many crops one run takes. */
    int mostAtOnce() {
        return input.capacity() / format.values();
    }

    /** What is seen in crops, as {@link Network#look} says. */
    List<List<Sight>> look(List<Crop> crops) throws NetworkException {
        List<Letterbox> boxes = crops.stream().map(crop -> new Letterbox(format, crop)).toList();
        input.clear();
        boxes.forEach(box -> box.fill(input));
        input.flip();
        List<Tensor> got = run(crops.size());
        List<List<Sight>> seen = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            seen.add(decoder.decode(got, i).stream().map(boxes.get(i)::toPicture).toList());
        }
        return List.copyOf(seen);
    }

    private List<Tensor> run(int crops) throws NetworkException {
        long[] shape = {crops, 3, format.height(), format.width()};
        try (OnnxTensor tensor = OnnxTensor.createTensor(runtime, input, shape);
                OrtSession.Result result = session.run(Map.of(format.name(), tensor))) {
            List<Tensor> got = new ArrayList<>();
            for (String name : outputs) {
                got.add(read(name, result.get(name)));
            }
            return got;
        } catch (OrtException e) {
            throw new NetworkException(
                    "the network failed: " + Network.firstLine(String.valueOf(e.getMessage())), e);
        }
    }

    private static Tensor read(String name, Optional<ai.onnxruntime.OnnxValue> value) {
        if (value.isPresent() && value.get() instanceof OnnxTensor tensor) {
            FloatBuffer floats = tensor.getFloatBuffer();
            float[] values = new float[floats.remaining()];
            floats.get(values);
            int[] shape =
                    Arrays.stream(tensor.getInfo().getShape()).mapToInt(Math::toIntExact).toArray();
            return new Tensor(name, shape, values);
        }
        throw new IllegalStateException("admission lets no output through that is no float tensor");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the session was closed twice", e);
        }
    }
}
