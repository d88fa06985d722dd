package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.theatre.script.Scene.SetName;
import fr.vigie.geometry.Polygon;
import java.nio.file.Path;
import java.util.List;

/** What stands behind the actors of a scene. */
public sealed interface Scenery {

    /** The names of its lamps, which a scene may switch. */
    default List<String> lamps() {
        return switch (this) {
            case Drawn(SetName set) -> set.lamps();
            case Filmed _ -> List.of();
        };
    }

    /**
     * A set that is drawn like everything else.
     *
     * @param set its name
     */
    record Drawn(SetName set) implements Scenery {}

    /**
     * The pictures of a real clip; actors are drawn over them. Of what happens in the clip itself
     * the scene's truth knows nothing.
     *
     * @param clip the video file
     * @param from where in it the scene begins, seconds
     * @param front zones of the picture in which something stands before all actors
     */
    record Filmed(Path clip, double from, List<Polygon> front) implements Scenery {

        public Filmed {
            front = List.copyOf(front);
        }
    }
}
