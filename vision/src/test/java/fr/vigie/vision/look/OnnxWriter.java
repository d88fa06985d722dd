package fr.vigie.vision.look;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes small ONNX graphs, right ones and wrong ones: protobuf messages field by field. */
public final class OnnxWriter {

    private final List<byte[]> nodes = new ArrayList<>();
    private final List<byte[]> weights = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();
    private final List<byte[]> outputs = new ArrayList<>();

    /** One message in the making. */
    public static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        public Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        public Message bytes(int field, byte[] value) {
            varint(((long) field << 3) | 2);
            varint(value.length);
            bytes.writeBytes(value);
            return this;
        }

        public Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        public Message part(int field, Message value) {
            return bytes(field, value.toBytes());
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes.write((int) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        public byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    /** A graph with one picture of these sides as its input. */
    public static OnnxWriter ofPicture(int width, int height) {
        return new OnnxWriter().input("images", 1, 3, height, width);
    }

    public OnnxWriter input(String name, long... sides) {
        inputs.add(value(name, sides));
        return this;
    }

    public OnnxWriter output(String name, long... sides) {
        outputs.add(value(name, sides));
        return this;
    }

    private static byte[] value(String name, long... sides) {
        Message shape = new Message();
        for (long side : sides) {
            Message one = new Message();
            shape.part(1, side < 0 ? one.text(2, "n") : one.number(1, side));
        }
        Message tensor = new Message().number(1, 1).part(2, shape);
        return new Message().text(1, name).part(2, new Message().part(1, tensor)).toBytes();
    }

    /** Weights of 32-bit floats. */
    public OnnxWriter weights(String name, float[] values, long... sides) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return weights(tensor(name, 1, sides).bytes(9, raw.array()));
    }

    /** Whole numbers, as shapes are. */
    public OnnxWriter whole(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return weights(tensor(name, 7, values.length).bytes(9, raw.array()));
    }

    public static Message tensor(String name, int element, long... sides) {
        Message tensor = new Message();
        for (long side : sides) {
            tensor.number(1, side);
        }
        return tensor.number(2, element).text(8, name);
    }

    /** A tensor as it was written. */
    public OnnxWriter weights(Message tensor) {
        weights.add(tensor.toBytes());
        return this;
    }

    public OnnxWriter node(String operator, List<String> from, List<String> to) {
        return node("", operator, from, to);
    }

    public OnnxWriter node(String domain, String operator, List<String> from, List<String> to) {
        return node(message(domain, operator, from, to));
    }

    public static Message message(
            String domain, String operator, List<String> from, List<String> to) {
        Message node = new Message();
        from.forEach(name -> node.text(1, name));
        to.forEach(name -> node.text(2, name));
        node.text(4, operator);
        return domain.isEmpty() ? node : node.text(7, domain);
    }

    /** A node as it was written. */
    public OnnxWriter node(Message node) {
        nodes.add(node.toBytes());
        return this;
    }

    /**
     * An output of these values whatever the picture shows: the mean of the picture, times 0, is
     * added to them.
     */
    public OnnxWriter constantOutput(String name, float[] values, long... sides) {
        long[] shape = new long[sides.length];
        java.util.Arrays.fill(shape, 1);
        weights(name + ".values", values, sides);
        weights(name + ".zero", new float[] {0}, 1);
        whole(name + ".shape", shape);
        Message mean =
                message("", "ReduceMean", List.of("images"), List.of(name + ".mean"))
                        .part(5, new Message().text(1, "keepdims").number(3, 1).number(20, 2));
        node(mean);
        node("Mul", List.of(name + ".mean", name + ".zero"), List.of(name + ".nothing"));
        node("Reshape", List.of(name + ".nothing", name + ".shape"), List.of(name + ".flat"));
        node("Add", List.of(name + ".values", name + ".flat"), List.of(name));
        return output(name, sides);
    }

    public byte[] toBytes() {
        Message graph = new Message();
        nodes.forEach(node -> graph.bytes(1, node));
        graph.text(2, "graph");
        weights.forEach(weight -> graph.bytes(5, weight));
        inputs.forEach(input -> graph.bytes(11, input));
        outputs.forEach(output -> graph.bytes(12, output));
        return model(graph).toBytes();
    }

    /** A model around a graph. */
    public static Message model(Message graph) {
        return new Message()
                .number(1, 8)
                .text(2, "vigie test")
                .part(7, graph)
                .part(8, new Message().text(1, "").number(2, 13));
    }
}
