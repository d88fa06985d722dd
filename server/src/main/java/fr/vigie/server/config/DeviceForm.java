package fr.vigie.server.config;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import fr.vigie.setup.DeviceLogin;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A camera's document that names a stream of an ONVIF device, {@code "onvif": {"address": …,
 * "profile": …}}, in the place of {@code source}. Only what was typed may: a file names its
 * streams.
 */
public final class DeviceForm {

    private static final String KEY = "onvif";
    private static final String SOURCE = "source";
    private static final Set<String> KEYS = Set.of("address", "profile", "certificate");

    private DeviceForm() {}

    /**
     * The stream that a document chooses.
     *
     * @param device how its device is asked, under the camera's own name and password
     * @param profile the device's name of it
     */
    public record Choice(DeviceLogin device, String profile) {}

    /** The choice of a document, if it has one; what is wrong with it is noted. */
    public static Optional<Choice> find(String json, Problems problems) {
        JsonNode camera;
        try {
            camera = PlainJson.read(json);
        } catch (JacksonException e) {
            // The reader of cameras says so.
            return Optional.empty();
        }
        JsonNode chosen = camera.path(KEY);
        if (chosen.isMissingNode()) {
            return Optional.empty();
        }
        if (!camera.path(SOURCE).isMissingNode() || !isWhole(chosen)) {
            problems.add(
                    0,
                    new Text(
                            "« onvif » attend address et profile (et certificate au besoin), à la place de « source »",
                            "'onvif' takes address and profile (and certificate where needed), in the place of 'source'"));
            return Optional.empty();
        }
        return Optional.of(
                new Choice(
                        new DeviceLogin(
                                chosen.path("address").asString(""),
                                camera.path("user").asString(""),
                                camera.path("password").asString(""),
                                Optional.of(chosen.path("certificate").asString(""))
                                        .filter(c -> !c.isEmpty())),
                        chosen.path("profile").asString("")));
    }

    private static boolean isWhole(JsonNode chosen) {
        return chosen.isObject()
                && KEYS.containsAll(chosen.propertyNames())
                && chosen.valueStream().allMatch(JsonNode::isString)
                && !chosen.path("address").asString("").isEmpty()
                && !chosen.path("profile").asString("").isEmpty();
    }

    /** The document as if the address of the stream had been typed. */
    public static String settled(String json, SourceAddress stream) {
        ObjectNode camera = (ObjectNode) PlainJson.read(json);
        camera.remove(KEY);
        camera.put(SOURCE, stream.value());
        return PlainJson.write(camera);
    }
}
