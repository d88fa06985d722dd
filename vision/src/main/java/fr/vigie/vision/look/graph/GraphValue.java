package fr.vigie.vision.look.graph;

import java.util.List;

/**
 * An input or output of a graph.
 *
 * @param name its name
 * @param element ONNX's number for the type of its values, 1 for 32-bit floats; 0 where it is no
 *     tensor
 * @param sides -1 where a side is left open
 */
public record GraphValue(String name, int element, List<Long> sides) {

    /** ONNX's number for 32-bit floats. */
    public static final int FLOAT = 1;

    public GraphValue {
        sides = List.copyOf(sides);
    }
}
