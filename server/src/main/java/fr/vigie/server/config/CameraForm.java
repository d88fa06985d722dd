package fr.vigie.server.config;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraGroup;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.MapPoint;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.geometry.Polygon;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraPlan;
import fr.vigie.watch.Watch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A camera as a JSON document, in the keys of {@code vigie.yaml}: what the console and the
 * interface send and get. One reader reads the file and these, so that what one admits the other
 * does.
 */
public final class CameraForm {

    private CameraForm() {}

    /**
     * The camera of a document that was typed, or empty after its mistakes were noted. The address
     * is not looked at yet: {@link CameraNetworks}.
     *
     * @param kept where the camera's pictures come from now, its credential included
     */
    public static Optional<ConfiguredCamera> readTyped(
            String json, Optional<SourceAddress> kept, Problems problems) {
        return read(json, new TypedSource(kept), problems);
    }

    /** The camera of a document, whatever its own source says. */
    public static Optional<ConfiguredCamera> readAs(
            String json, SourceAddress source, Problems problems) {
        return read(json, _ -> Optional.of(source), problems);
    }

    private static Optional<ConfiguredCamera> read(
            String json, CameraSource source, Problems problems) {
        Optional<byte[]> plain = plain(json, problems);
        Optional<ConfiguredCamera> camera =
                plain.flatMap(bytes -> YamlFile.parse(bytes, problems))
                        .flatMap(root -> new CameraReader(source).read(root));
        return problems.isEmpty() ? camera : Optional.empty();
    }

    /** JSON in the one way in which it is YAML as well. */
    private static Optional<byte[]> plain(String json, Problems problems) {
        try {
            JsonNode read = PlainJson.read(json);
            if (!read.isMissingNode()) {
                return Optional.of(PlainJson.write(read).getBytes(StandardCharsets.UTF_8));
            }
        } catch (JacksonException e) {
            // Said below, as for nothing at all.
        }
        problems.add(0, new Text("ce n'est pas du JSON", "this is no JSON"));
        return Optional.empty();
    }

    /** The document of a camera; of its source it has what everybody may see. */
    public static String write(ConfiguredCamera camera) {
        CameraPlan plan = camera.plan();
        Camera it = plan.camera();
        ObjectNode node = PlainJson.object();
        node.put("id", it.id().value());
        node.put("name", it.name());
        if (!it.place().isEmpty()) {
            node.put("place", it.place());
        }
        node.put("source", it.source().withoutSecret());
        if (it.source().kind() == SourceAddress.Kind.LIVE) {
            node.put("transport", camera.transport().name().toLowerCase(Locale.ROOT));
        }
        node.put("decoding", camera.decoding().name().toLowerCase(Locale.ROOT));
        node.put("legal_status", it.status().name());
        camera.position().ifPresent(point -> node.set("position", position(point)));
        if (!it.groups().isEmpty()) {
            ArrayNode groups = node.putArray("groups");
            it.groups().stream().sorted().map(CameraGroup::value).forEach(groups::add);
        }
        ArrayNode masks = node.putArray("masks");
        for (Polygon mask : plan.masks()) {
            masks.add(WatchForm.points(mask.points()));
        }
        ArrayNode watches = node.putArray("watches");
        for (Watch watch : plan.watches()) {
            watches.add(WatchForm.write(watch, plan));
        }
        return PlainJson.write(node);
    }

    /** The short name that a document gives, if it gives one. */
    public static Optional<CameraId> findId(String json) {
        try {
            String id = PlainJson.read(json).path("id").asString("");
            return CameraId.isValid(id) ? Optional.of(new CameraId(id)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A document for a trial: under another short name where it has none, and without watches. */
    public static String withoutWatches(String json, CameraId otherwise) {
        try {
            if (PlainJson.read(json) instanceof ObjectNode camera) {
                if (findId(json).isEmpty()) {
                    camera.put("id", otherwise.value());
                }
                if (camera.path("name").asString("").isBlank()) {
                    camera.remove("name");
                }
                camera.putArray("watches");
                return PlainJson.write(camera);
            }
            return json;
        } catch (JacksonException e) {
            return json;
        }
    }

    /**
     * Cameras as they can be put into {@code vigie.yaml}, without credentials: JSON is YAML as
     * well.
     */
    public static String export(List<ConfiguredCamera> cameras) {
        ObjectNode root = PlainJson.object();
        ArrayNode list = root.putArray("cameras");
        cameras.forEach(camera -> list.add(PlainJson.read(write(camera))));
        return PlainJson.write(root);
    }

    private static ArrayNode position(MapPoint point) {
        return PlainJson.array().add(point.latitude()).add(point.longitude());
    }
}
