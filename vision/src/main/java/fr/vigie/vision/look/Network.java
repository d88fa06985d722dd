package fr.vigie.vision.look;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import fr.vigie.vision.look.decode.Decoder;
import fr.vigie.vision.look.decode.Tensor;
import fr.vigie.vision.look.graph.GraphException;
import fr.vigie.vision.look.graph.GraphSize;
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
 * One network in memory. Owns the runtime's session and the buffer of its input, and frees both
 * when closed. Only admitted packs come here. The runtime may look at its own threads only; one
 * thread calls {@link #look} at a time, and closes.
 */
public final class Network implements Looker {

    private final ModelPack pack;
    private final Decoder decoder;
    private final OrtEnvironment runtime;
    private final OrtSession session;
    private final boolean batches;
    private final FloatBuffer input;

    private Network(
            ModelPack pack, OrtEnvironment runtime, OrtSession session, boolean batches, int most) {
        this.pack = pack;
        this.runtime = runtime;
        this.session = session;
        this.batches = batches;
        decoder = pack.manifest().decoder();
        input =
                ByteBuffer.allocateDirect(most * 4 * pack.manifest().input().values())
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
    }

    /** The execution providers that the runtime at hand has, in lower case: {@code cpu} always. */
    public static List<String> listProviders() {
        return RuntimeOptions.listProviders();
    }

    /**
     * Loads a network.
     *
     * @param engine on what it runs
     * @throws NetworkException if the runtime is not there for this machine, or refuses the graph
     */
    public static Network open(ModelPack pack, Engine engine) throws NetworkException {
        try {
            OrtEnvironment runtime = RuntimeOptions.environment();
            try (OrtSession.SessionOptions options = RuntimeOptions.options(engine)) {
                OrtSession session = runtime.createSession(graphOf(pack), options);
                boolean batches = firstSide(session) < 0;
                return tried(
                        new Network(pack, runtime, session, batches, batches ? engine.batch() : 1));
            }
        } catch (GraphException e) {
            throw new NetworkException(
                    "model "
                            + pack.manifest().title()
                            + " cannot be given another size: "
                            + e.getMessage(),
                    e);
        } catch (OrtException e) {
            throw new NetworkException(
                    "model "
                            + pack.manifest().title()
                            + " cannot be loaded: "
                            + firstLine(String.valueOf(e.getMessage())),
                    e);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new NetworkException(
                    "ONNX Runtime is not there for this machine's system and processor", e);
        }
    }

    private static byte[] graphOf(ModelPack pack) throws GraphException {
        InputFormat format = pack.manifest().input();
        return format.exported().isEmpty()
                ? pack.model()
                : GraphSize.of(pack.model(), format.name(), format.width(), format.height());
    }

    /**
     * Runs an empty picture through: what comes out has to have the shapes that are decoded. The
     * first candidate does not have to wait for what a first run takes, either.
     */
    private static Network tried(Network network) throws NetworkException {
        try {
            network.tryOnce();
            return network;
        } catch (NetworkException e) {
            network.close();
            InputFormat format = network.pack.manifest().input();
            throw new NetworkException(
                    "model %s does not run on pictures of %d x %d: %s"
                            .formatted(
                                    network.pack.manifest().title(),
                                    format.width(),
                                    format.height(),
                                    e.getMessage()),
                    e);
        }
    }

    private void tryOnce() throws NetworkException {
        input.clear().limit(pack.manifest().input().values());
        List<Tensor> outputs = run(1);
        List<List<Integer>> expected = decoder.expects();
        for (int i = 0; i < expected.size(); i++) {
            if (!hasShape(outputs.get(i), expected.get(i))) {
                throw new NetworkException(
                        "it puts out %s, not %s"
                                .formatted(
                                        Arrays.toString(outputs.get(i).shape()), expected.get(i)));
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

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unknown");
    }

    private static long firstSide(OrtSession session) throws OrtException {
        NodeInfo node = session.getInputInfo().values().iterator().next();
        return node.getInfo() instanceof TensorInfo tensor ? tensor.getShape()[0] : 1;
    }

    /** The pack it was loaded from. */
    public ModelPack pack() {
        return pack;
    }

    /** How many crops one run takes. */
    @Override
    public int mostAtOnce() {
        return input.capacity() / pack.manifest().input().values();
    }

    /**
     * Looks at crops.
     *
     * @param crops at least one, at most {@link #mostAtOnce}
     * @return what was seen in each, in their order, the best first
     * @throws NetworkException if the runtime fails
     */
    @Override
    public List<List<Sight>> look(List<Crop> crops) throws NetworkException {
        InputFormat format = pack.manifest().input();
        List<Letterbox> boxes = crops.stream().map(crop -> new Letterbox(format, crop)).toList();
        input.clear();
        boxes.forEach(box -> box.fill(input));
        input.flip();
        List<Tensor> outputs = run(crops.size());
        List<List<Sight>> seen = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            seen.add(decoder.decode(outputs, i).stream().map(boxes.get(i)::toPicture).toList());
        }
        return List.copyOf(seen);
    }

    private List<Tensor> run(int crops) throws NetworkException {
        InputFormat format = pack.manifest().input();
        long[] shape = {crops, 3, format.height(), format.width()};
        try (OnnxTensor tensor = OnnxTensor.createTensor(runtime, input, shape);
                OrtSession.Result result = session.run(Map.of(format.name(), tensor))) {
            List<Tensor> outputs = new ArrayList<>();
            for (String name : pack.outputs()) {
                outputs.add(read(name, result.get(name)));
            }
            return outputs;
        } catch (OrtException e) {
            throw new NetworkException(
                    "the network failed: " + firstLine(String.valueOf(e.getMessage())), e);
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

    /** Whether several crops go through in one run. */
    boolean batches() {
        return batches;
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
