package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Shapes;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.theatre.script.Scene.SetName;
import fr.vigie.evaluation.theatre.script.Scenery.Drawn;
import fr.vigie.evaluation.theatre.script.Scenery.Filmed;
import fr.vigie.geometry.Polygon;
import fr.vigie.language.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind the actors: {@code set}, or {@code backdrop} for a real clip. */
final class SceneryReader {

    /** What a clip has of its own and no scene can give it. */
    private static final List<String> OF_THE_CLIP = List.of("weather", "faults");

    private final Optional<Path> folder;

    /**
     * @param folder that the paths of clips begin at; empty where no clip can be named
     */
    SceneryReader(Optional<Path> folder) {
        this.folder = folder;
    }

    Scenery read(Section scene) {
        Optional<Value> backdrop = scene.find("backdrop");
        if (backdrop.isEmpty()) {
            return new Drawn(Fields.word(scene, "set", SetName.values()));
        }
        scene.find("set")
                .ifPresent(set ->
                        set.problem(
                                new Text(
                                        "une scène a un décor (set) ou un film (backdrop), pas"
                                                + " les deux",
                                        "a scene has a set or a backdrop, not both")));
        for (String key : OF_THE_CLIP) {
            scene.find(key)
                    .ifPresent(value ->
                            value.problem(
                                    Text.format(
                                            "un film a ses propres images : « %s » ne va pas avec"
                                                    + " backdrop",
                                            "a clip has pictures of its own: '%s' does not go"
                                                    + " with a backdrop",
                                            key)));
        }
        return backdrop.get()
                .section(List.of("clip", "from", "front"))
                .flatMap(this::filmed)
                .orElse(new Drawn(SetName.STREET));
    }

    private Optional<Scenery> filmed(Section section) {
        double from = Fields.number(section, "from", 0, 86_400, 0);
        List<Polygon> front =
                section.listItems("front").stream()
                        .map(Shapes::zone)
                        .flatMap(Optional::stream)
                        .toList();
        return section.require("clip").flatMap(this::clip).map(c -> new Filmed(c, from, front));
    }

    private Optional<Path> clip(Value value) {
        Optional<Path> written = value.path();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (folder.isEmpty()) {
            value.problem(
                    new Text(
                            "seule une scène écrite dans un fichier peut nommer un film",
                            "only a scene in a file of its own can name a clip"));
            return Optional.empty();
        }
        Path clip = folder.get().resolve(written.get()).normalize();
        if (!Files.isRegularFile(clip) || !Files.isReadable(clip)) {
            value.problem(
                    Text.format(
                            "pas de film lisible « %s » ; son chemin part du dossier de la scène",
                            "no clip '%s' that can be read; its path begins at the scene's folder",
                            clip));
            return Optional.empty();
        }
        return Optional.of(clip);
    }
}
