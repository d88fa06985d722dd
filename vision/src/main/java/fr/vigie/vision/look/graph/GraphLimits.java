package fr.vigie.vision.look.graph;

import java.util.List;

/** How large graphs may be. Far above what a network of this use needs. */
final class GraphLimits {

    /** The largest detector that is known to run here has 800. */
    static final int MOST_NODES = 10_000;

    static final int MOST_CONSTANTS = 10_000;

    /** Inputs or outputs of the graph or of one node. */
    static final int MOST_ENDS = 512;

    /** Values of one tensor: 256 MB of floats. */
    static final long MOST_VALUES = 1L << 26;

    private GraphLimits() {}

    static long side(long side) throws GraphException {
        if (side < 0 || side > MOST_VALUES) {
            throw new GraphException("a tensor has a side of " + side);
        }
        return side;
    }

    static long product(List<Long> sides) throws GraphException {
        long product = 1;
        for (long side : sides) {
            product *= Math.max(1, side);
            if (product > MOST_VALUES) {
                throw new GraphException("a tensor has more than " + MOST_VALUES + " values");
            }
        }
        return sides.contains(0L) ? 0 : product;
    }

    /** Bytes of one value of a type (onnx.proto, TensorProto.DataType). */
    static int bytesOf(int element) throws GraphException {
        return switch (element) {
            case 2, 3, 9 -> 1;
            case 4, 5, 10, 16 -> 2;
            case 1, 6, 12 -> 4;
            case 7, 11, 13 -> 8;
            default -> throw new GraphException("a tensor is of the unknown type " + element);
        };
    }
}
