package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.theatre.script.Light.Cloud;
import fr.vigie.evaluation.theatre.script.Light.Switch;
import fr.vigie.language.Text;
import java.util.List;
import java.util.Optional;

/** Reads what lights a scene. */
final class LightReader {

    private static final List<String> KEYS =
            List.of("sun", "sky", "azimuth", "elevation", "drift", "clouds", "switches");

    private final List<String> lamps;

    /**
     * @param lamps the names of the set's lamps
     */
    LightReader(List<String> lamps) {
        this.lamps = lamps;
    }

    Light read(Section scene) {
        Optional<Section> found = scene.require("light").flatMap(v -> v.section(KEYS));
        if (found.isEmpty()) {
            return new Light(0, 45, 0, 0, 0, List.of(), List.of());
        }
        Section light = found.get();
        return new Light(
                Fields.number(light, "azimuth", -360, 360, 180),
                Fields.number(light, "elevation", 5, 90, 45),
                Fields.number(light, "sun", 0, 3),
                Fields.number(light, "sky", 0, 3),
                Fields.number(light, "drift", 0, 1, 0),
                light.listItems("clouds").stream()
                        .map(LightReader::cloud)
                        .flatMap(Optional::stream)
                        .toList(),
                light.listItems("switches").stream()
                        .map(this::lampSwitch)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Cloud> cloud(Value value) {
        return value.section(List.of("from", "to", "depth"))
                .map(s ->
                        new Cloud(
                                Fields.number(s, "from", -3600, 3600),
                                Fields.number(s, "to", 0, 3600),
                                Fields.number(s, "depth", 0, 1)));
    }

    private Optional<Switch> lampSwitch(Value value) {
        Optional<Section> section = value.section(List.of("lamp", "at", "level"));
        Optional<String> lamp = section.flatMap(s -> s.requireText("lamp"));
        if (lamp.isEmpty()) {
            return Optional.empty();
        }
        if (!lamps.contains(lamp.get())) {
            String known = lamps.isEmpty() ? "-" : String.join(", ", lamps);
            value.problem(
                    Text.format(
                            "pas de lampe « %s » dans ce décor ; lampes : %s",
                            "no lamp '%s' in this set; lamps: %s", lamp.get(), known));
        }
        return section.map(s ->
                new Switch(
                        lamp.get(),
                        Fields.number(s, "at", 0, 3600),
                        Fields.number(s, "level", 0, 1)));
    }
}
