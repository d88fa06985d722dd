package fr.vigie.vision.look.pack;

import java.util.List;

/**
 * A pack that was admitted: only {@link Admission} makes one. The bytes are not copied and written
 * by no one.
 */
public final class ModelPack {

    private final Manifest manifest;
    private final byte[] model;
    private final List<String> outputs;

    ModelPack(Manifest manifest, byte[] model, List<String> outputs) {
        this.manifest = manifest;
        this.model = model;
        this.outputs = List.copyOf(outputs);
    }

    /** What it says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** The ONNX file; not to be written to. */
    public byte[] model() {
        return model;
    }

    /** The names of the graph's outputs, in the order in which they are decoded. */
    public List<String> outputs() {
        return outputs;
    }
}
