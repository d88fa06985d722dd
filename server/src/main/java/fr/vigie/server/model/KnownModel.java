package fr.vigie.server.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A model whose manifest comes with Vigie and whose weights are downloaded from their makers'
 * release.
 *
 * @param name what people type
 * @param address of the official file
 * @param sha256 of that file
 * @param bytes its size
 */
public record KnownModel(String name, URI address, String sha256, long bytes) {

    private static final String RELEASE =
            "https://github.com/Megvii-BaseDetection/YOLOX/releases/download/0.1.1rc0/";

    private static final List<KnownModel> ALL =
            List.of(
                    new KnownModel(
                            "yolox-nano",
                            URI.create(RELEASE + "yolox_nano.onnx"),
                            "c789161ed43c8269fcd4e67c67eeeb4e80c622da2eb296a20bc6007bd18a0b7d",
                            3_659_407),
                    new KnownModel(
                            "yolox-tiny",
                            URI.create(RELEASE + "yolox_tiny.onnx"),
                            "427cc366d34e27ff7a03e2899b5e3671425c262ea2291f88bb942bc1cc70b0f7",
                            20_219_662),
                    new KnownModel(
                            "yolox-s",
                            URI.create(RELEASE + "yolox_s.onnx"),
                            "c5c2d13e59ae883e6af3b45daea64af4833a4951c92d116ec270d9ddbe998063",
                            35_858_002));

    /** All of them. */
    public static List<KnownModel> list() {
        return ALL;
    }

    /** The one of a name. */
    public static Optional<KnownModel> find(String name) {
        return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** The name of the official file. */
    public String file() {
        String path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The bytes of its manifest. */
    public byte[] manifest() {
        try (InputStream in = KnownModel.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no manifest " + name + ".yaml");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
