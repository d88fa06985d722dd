package fr.vigie.server.config;

import fr.vigie.watch.WatchId;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts single watches into the document of a camera, or takes them out. Nothing is checked. */
public final class WatchEdit {

    private static final String WATCHES = "watches";

    private WatchEdit() {}

    /**
     * The document with a watch in the place of the one of its name, or behind all others; what is
     * no JSON object stands there as it is, for the reader to refuse.
     */
    public static Optional<String> put(String camera, WatchId id, String watch) {
        ObjectNode document = (ObjectNode) PlainJson.read(camera);
        JsonNode entry = entry(watch);
        if (entry instanceof ObjectNode object) {
            object.put("id", id.value());
        }
        ArrayNode watches = watchesOf(document);
        int place = place(watches, id);
        if (place < 0) {
            watches.add(entry);
        } else {
            watches.set(place, entry);
        }
        return Optional.of(PlainJson.write(document));
    }

    /** The document without a watch; empty if it has none of this name. */
    public static Optional<String> remove(String camera, WatchId id) {
        ObjectNode document = (ObjectNode) PlainJson.read(camera);
        ArrayNode watches = watchesOf(document);
        int place = place(watches, id);
        if (place < 0) {
            return Optional.empty();
        }
        watches.remove(place);
        return Optional.of(PlainJson.write(document));
    }

    /** The document with one watch and no other. */
    public static Optional<String> only(String camera, String watch) {
        ObjectNode document = (ObjectNode) PlainJson.read(camera);
        document.putArray(WATCHES).add(entry(watch));
        return Optional.of(PlainJson.write(document));
    }

    private static JsonNode entry(String watch) {
        try {
            return PlainJson.read(watch);
        } catch (JacksonException e) {
            return PlainJson.array();
        }
    }

    private static ArrayNode watchesOf(ObjectNode document) {
        return document.get(WATCHES) instanceof ArrayNode watches
                ? watches
                : document.putArray(WATCHES);
    }

    private static int place(ArrayNode watches, WatchId id) {
        for (int i = 0; i < watches.size(); i++) {
            if (watches.get(i).path("id").asString("").equals(id.value())) {
                return i;
            }
        }
        return -1;
    }
}
