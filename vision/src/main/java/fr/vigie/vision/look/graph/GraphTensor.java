package fr.vigie.vision.look.graph;

import java.util.List;

/**
 * A constant of a graph; its values are left in the file, except those of small whole numbers,
 * which may be shapes.
 *
 * @param name its name
 * @param element ONNX's number for the type of its values
 * @param sides its sides
 * @param whole its values where they are few 64-bit whole numbers; else empty
 */
record GraphTensor(String name, int element, List<Long> sides, List<Long> whole) {

    GraphTensor {
        sides = List.copyOf(sides);
        whole = List.copyOf(whole);
    }
}
