package fr.vigie.vision.look.graph;

import java.util.Set;

/**
 * The operators that detectors and classifiers of pictures are made of. The list is closed: what is
 * not on it is refused, which leaves out sound, text, random numbers, graphs within graphs and
 * whatever is invented next.
 */
final class Operators {

    private static final Set<String> KNOWN =
            Set.of(
                    "Abs",
                    "Add",
                    "And",
                    "ArgMax",
                    "AveragePool",
                    "BatchNormalization",
                    "Cast",
                    "Ceil",
                    "Clip",
                    "Concat",
                    "Constant",
                    "ConstantOfShape",
                    "Conv",
                    "ConvTranspose",
                    "Cos",
                    "DepthToSpace",
                    "Div",
                    "Dropout",
                    "Equal",
                    "Erf",
                    "Exp",
                    "Expand",
                    "Flatten",
                    "Floor",
                    "Gather",
                    "GatherElements",
                    "GatherND",
                    "Gelu",
                    "Gemm",
                    "GlobalAveragePool",
                    "GlobalMaxPool",
                    "Greater",
                    "GreaterOrEqual",
                    "GridSample",
                    "HardSigmoid",
                    "HardSwish",
                    "Identity",
                    "InstanceNormalization",
                    "LayerNormalization",
                    "LeakyRelu",
                    "Less",
                    "LessOrEqual",
                    "Log",
                    "MatMul",
                    "Max",
                    "MaxPool",
                    "Min",
                    "Mish",
                    "Mod",
                    "Mul",
                    "Neg",
                    "Not",
                    "Or",
                    "PRelu",
                    "Pad",
                    "Pow",
                    "Range",
                    "Reciprocal",
                    "ReduceMax",
                    "ReduceMean",
                    "ReduceMin",
                    "ReduceSum",
                    "Relu",
                    "Reshape",
                    "Resize",
                    "Round",
                    "ScatterElements",
                    "ScatterND",
                    "Shape",
                    "Sigmoid",
                    "Sign",
                    "Sin",
                    "Slice",
                    "Softmax",
                    "Softplus",
                    "SpaceToDepth",
                    "Split",
                    "Sqrt",
                    "Squeeze",
                    "Sub",
                    "Sum",
                    "Tanh",
                    "Tile",
                    "TopK",
                    "Transpose",
                    "Unsqueeze",
                    "Upsample",
                    "Where");

    /** Operators that make as much memory as a figure says. */
    static final Set<String> GROWING =
            Set.of("ConstantOfShape", "Expand", "Range", "Reshape", "Resize", "Tile", "Pad");

    /** Operators that only give values another shape. */
    static final Set<String> SHAPING =
            Set.of(
                    "Cast",
                    "Concat",
                    "Dropout",
                    "Flatten",
                    "Identity",
                    "Reshape",
                    "Slice",
                    "Split",
                    "Squeeze",
                    "Transpose",
                    "Unsqueeze");

    /** What descriptors of a picture end with, and detectors and classifiers do not. */
    static final Set<String> DESCRIBING =
            Set.of(
                    "BatchNormalization",
                    "GlobalAveragePool",
                    "GlobalMaxPool",
                    "InstanceNormalization",
                    "LayerNormalization",
                    "LpNormalization",
                    "ReduceL2");

    private Operators() {}

    static boolean isKnown(String operator, String domain) {
        return (domain.isEmpty() || domain.equals("ai.onnx")) && KNOWN.contains(operator);
    }
}
