package fr.vigie.server.model;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What evaluations found on clips of this installation's own cameras, with and without a network:
 * by it a second look is required where it was seen to help. A file beside the packs. Immutable.
 *
 * @param lines one for each camera, event and model
 */
public record Measurements(List<Line> lines) {

    /** Nothing was measured. */
    public static final Measurements NONE = new Measurements(List.of());

    private static final String FILE = "measurements.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    public Measurements {
        lines = List.copyOf(lines);
    }

    /**
     * One event on one camera.
     *
     * @param camera whose clips they were
     * @param event the event type
     * @param model the SHA-256 of the model's file
     * @param found episodes found without the network
     * @param foundLooked episodes found with it
     * @param falseAlerts false alerts without the network
     * @param falseAlertsLooked false alerts with it
     */
    public record Line(
            CameraId camera,
            EventType event,
            String model,
            int found,
            int foundLooked,
            int falseAlerts,
            int falseAlertsLooked) {

        /** Fewer false alerts, and nothing lost where there was something to find. */
        boolean helps() {
            return found > 0 && foundLooked >= found && falseAlertsLooked < falseAlerts;
        }

        private boolean isOf(CameraId other, EventType type, String sha256) {
            return camera.equals(other) && event == type && model.equals(sha256);
        }
    }

    /** Whether a model was seen to help for an event on a camera. */
    public boolean helps(CameraId camera, EventType event, String model) {
        return lines.stream().anyMatch(line -> line.isOf(camera, event, model) && line.helps());
    }

    /** The same with newer lines in the place of older ones. */
    public Measurements with(List<Line> newer) {
        List<Line> all = new ArrayList<>(newer);
        lines.stream()
                .filter(old ->
                        newer.stream()
                                .noneMatch(
                                        line -> line.isOf(old.camera(), old.event(), old.model())))
                .forEach(all::add);
        return new Measurements(all);
    }

    /** What stands beside the packs; nothing where there is no file. */
    public static Measurements read(ModelShelf shelf) throws ModelException {
        Path file = shelf.folder().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try {
            List<Line> lines = new ArrayList<>();
            for (JsonNode node : JSON.readTree(Files.readString(file, StandardCharsets.UTF_8))) {
                line(node).ifPresent(lines::add);
            }
            return new Measurements(lines);
        } catch (IOException | JacksonException e) {
            throw new ModelException(
                    Text.format(
                            "%s ne peut pas être lu ; effacez-le et mesurez de nouveau (vigie"
                                    + " evaluate --model … --camera …).",
                            "%s cannot be read; delete it and measure again (vigie evaluate"
                                    + " --model … --camera …).",
                            file));
        }
    }

    private static Optional<Line> line(JsonNode node) {
        String camera = node.path("camera").asString("");
        Optional<EventType> event =
                List.of(EventType.values()).stream()
                        .filter(type -> type.name().equals(node.path("event").asString("")))
                        .findFirst();
        if (!CameraId.isValid(camera)) {
            return Optional.empty();
        }
        return event.map(type ->
                new Line(
                        new CameraId(camera),
                        type,
                        node.path("model").asString(""),
                        node.path("found").asInt(0),
                        node.path("foundLooked").asInt(0),
                        node.path("falseAlerts").asInt(0),
                        node.path("falseAlertsLooked").asInt(0)));
    }

    /** Keeps them beside the packs: whole, or as they were. */
    public void write(ModelShelf shelf) throws ModelException {
        ArrayNode root = JSON.createArrayNode();
        for (Line line : lines) {
            ObjectNode node = root.addObject();
            node.put("camera", line.camera().value());
            node.put("event", line.event().name());
            node.put("model", line.model());
            node.put("found", line.found());
            node.put("foundLooked", line.foundLooked());
            node.put("falseAlerts", line.falseAlerts());
            node.put("falseAlertsLooked", line.falseAlertsLooked());
        }
        Path file = shelf.folder().resolve(FILE);
        try {
            Files.createDirectories(shelf.folder());
            Path part = Files.createTempFile(shelf.folder(), ".measurements", ".part");
            Files.writeString(part, root.toPrettyString() + "\n");
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ModelException(
                    Text.format(
                            "%s ne peut pas être écrit ; vérifiez l'espace et les droits.",
                            "%s cannot be written; check space and permissions.", file));
        }
    }
}
