package fr.vigie.vision.look.graph;

import java.util.ArrayList;
import java.util.List;

/** Reads one ValueInfoProto: the name and shape of an input or output. */
final class ValueReader {

    private static final long OPEN = -1;

    private ValueReader() {}

    static GraphValue read(ProtobufReader value) throws GraphException {
        String name = "";
        int element = 0;
        List<Long> sides = new ArrayList<>();
        while (value.next()) {
            switch (value.field()) {
                case 1 -> name = value.text();
                case 2 -> element = type(value.message(), sides);
                default -> value.skip();
            }
        }
        return new GraphValue(name, element, sides);
    }

    private static int type(ProtobufReader type, List<Long> sides) throws GraphException {
        int element = 0;
        while (type.next()) {
            if (type.field() == 1) {
                ProtobufReader tensor = type.message();
                while (tensor.next()) {
                    switch (tensor.field()) {
                        case 1 -> element = (int) tensor.number();
                        case 2 -> shape(tensor.message(), sides);
                        default -> tensor.skip();
                    }
                }
            } else {
                type.skip();
            }
        }
        return element;
    }

    private static void shape(ProtobufReader shape, List<Long> sides) throws GraphException {
        while (shape.next()) {
            if (shape.field() != 1) {
                shape.skip();
                continue;
            }
            if (sides.size() == 8) {
                throw new GraphException("an input or output has more than 8 sides");
            }
            long side = OPEN;
            ProtobufReader dimension = shape.message();
            while (dimension.next()) {
                if (dimension.field() == 1) {
                    long given = dimension.number();
                    side = given < 0 ? OPEN : GraphLimits.side(given);
                } else {
                    dimension.skip();
                }
            }
            sides.add(side);
        }
        GraphLimits.product(sides.stream().map(side -> Math.max(1, side)).toList());
    }
}
