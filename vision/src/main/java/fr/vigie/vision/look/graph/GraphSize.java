package fr.vigie.vision.look.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gives the graph of a file another size of picture. Exporters write down for which size they ran
 * the network, and every shape that follows from it; a network of convolutions works on any. The
 * input says the new size then, and what followed from the old one is left out, for the runtime to
 * find anew. Weights and operations stay byte for byte. Whether the network can really do it shows
 * when it runs.
 */
public final class GraphSize {

    private static final int GRAPH = 7;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int SHAPES_BETWEEN = 13;
    private static final long OPEN = -1;

    private GraphSize() {}

    /**
     * The file with another size.
     *
     * @param file an ONNX model that was admitted; not changed
     * @param input the name of the graph's input of four sides: batch, planes, height, width
     * @param width pixels
     * @param height pixels
     * @throws GraphException if the file is none
     */
    public static byte[] of(byte[] file, String input, int width, int height)
            throws GraphException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        ProtobufReader model = new ProtobufReader(ByteBuffer.wrap(file));
        while (model.next()) {
            if (model.field() == GRAPH) {
                part(out, GRAPH, graph(model.message(), input, width, height));
            } else {
                out.writeBytes(model.copy());
            }
        }
        return out.toByteArray();
    }

    private static byte[] graph(ProtobufReader graph, String input, int width, int height)
            throws GraphException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (graph.next()) {
            switch (graph.field()) {
                case INPUT -> {
                    byte[] same = graph.copy();
                    GraphValue value = valueOf(same);
                    out.writeBytes(
                            value.name().equals(input) ? resized(value, width, height) : same);
                }
                case OUTPUT -> part(out, OUTPUT, value(valueOf(graph.copy()), List.of()));
                case SHAPES_BETWEEN -> graph.skip();
                default -> out.writeBytes(graph.copy());
            }
        }
        return out.toByteArray();
    }

    private static GraphValue valueOf(byte[] field) throws GraphException {
        ProtobufReader alone = new ProtobufReader(ByteBuffer.wrap(field));
        alone.next();
        return ValueReader.read(alone.message());
    }

    private static byte[] resized(GraphValue value, int width, int height) throws GraphException {
        if (value.sides().size() != 4) {
            throw new GraphException("input '" + value.name() + "' is no picture");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> sides =
                List.of(value.sides().get(0), value.sides().get(1), (long) height, (long) width);
        part(out, INPUT, value(value, sides));
        return out.toByteArray();
    }

    /** A ValueInfoProto; without sides it says no shape at all. */
    private static byte[] value(GraphValue value, List<Long> sides) {
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        number(tensor, 1, value.element());
        if (!sides.isEmpty()) {
            ByteArrayOutputStream shape = new ByteArrayOutputStream();
            for (long side : sides) {
                ByteArrayOutputStream dimension = new ByteArrayOutputStream();
                if (side != OPEN) {
                    number(dimension, 1, side);
                }
                part(shape, 1, dimension.toByteArray());
            }
            part(tensor, 2, shape.toByteArray());
        }
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        part(type, 1, tensor.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part(out, 1, value.name().getBytes(StandardCharsets.UTF_8));
        part(out, 2, type.toByteArray());
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, int field, byte[] bytes) {
        varint(out, ((long) field << 3) | 2);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
