package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.script.Scene.SetName;
import fr.vigie.evaluation.theatre.script.Scenery;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Stage;
import java.util.List;

/** All sets by their names. */
public final class Sets {

    private Sets() {}

    /** Builds what stands behind the actors; in a clip everything stands there already. */
    public static Stage build(Scenery scenery) {
        return switch (scenery) {
            case Scenery.Drawn(SetName set) -> build(set);
            case Scenery.Filmed _ ->
                    new Stage(List.of(), List.of(), List.of(), List.of(), Colour.WHITE);
        };
    }

    private static Stage build(SetName name) {
        return switch (name) {
            case STREET -> StreetSet.build();
            case SQUARE -> SquareSet.build();
            case YARD -> YardSet.build();
            case ROAD -> RoadSet.build();
            case STATION -> StationSet.build();
        };
    }
}
