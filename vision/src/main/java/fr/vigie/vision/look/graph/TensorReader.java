package fr.vigie.vision.look.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads one TensorProto: its name, type and sides, and whether its values are in the file. */
final class TensorReader {

    private static final int INT64 = 7;
    private static final int STRING = 8;
    private static final int EXTERNAL = 1;
    private static final int MOST_SIDES = 8;
    private static final int MOST_WHOLE = 64;

    private final List<Long> sides = new ArrayList<>();
    private final List<Long> whole = new ArrayList<>();
    private String name = "";
    private int element;
    private long rawBytes = -1;

    private TensorReader() {}

    static GraphTensor read(ProtobufReader message) throws GraphException {
        TensorReader reader = new TensorReader();
        while (message.next()) {
            reader.field(message);
        }
        return reader.tensor();
    }

    private void field(ProtobufReader message) throws GraphException {
        switch (message.field()) {
            case 1 -> message.numbers(this::side);
            case 2 -> element = (int) message.number();
            case 7 -> message.numbers(this::whole);
            case 8 -> name = message.text();
            case 9 -> raw(message.part());
            case 13 -> throw outside();
            case 14 -> {
                if (message.number() == EXTERNAL) {
                    throw outside();
                }
            }
            default -> message.skip();
        }
    }

    private GraphException outside() {
        return new GraphException(
                "the weights of '" + name + "' lie outside of the file (external data)");
    }

    private void side(long side) throws GraphException {
        if (sides.size() == MOST_SIDES) {
            throw new GraphException("a tensor has more than " + MOST_SIDES + " sides");
        }
        sides.add(GraphLimits.side(side));
    }

    private void whole(long value) {
        if (whole.size() < MOST_WHOLE) {
            whole.add(value);
        }
    }

    private void raw(ByteBuffer values) {
        rawBytes = values.remaining();
        if (element == INT64 || element == 0) {
            for (int i = 0; i < MOST_WHOLE && values.remaining() >= Long.BYTES; i++) {
                whole.add(values.getLong());
            }
        }
    }

    private GraphTensor tensor() throws GraphException {
        if (element == STRING) {
            throw new GraphException("the tensor '" + name + "' holds texts");
        }
        long values = GraphLimits.product(sides);
        int size = GraphLimits.bytesOf(element);
        if (rawBytes >= 0 && rawBytes != values * size) {
            throw new GraphException(
                    "the tensor '"
                            + name
                            + "' says it has "
                            + values
                            + " values and holds "
                            + rawBytes / size);
        }
        return new GraphTensor(name, element, sides, element == INT64 ? whole : List.of());
    }
}
