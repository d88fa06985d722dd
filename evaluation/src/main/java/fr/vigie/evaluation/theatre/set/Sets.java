package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.script.Scene.SetName;
import fr.vigie.evaluation.theatre.stage.Stage;

/** All sets by their names. */
public final class Sets {

    private Sets() {}

    /** Builds a set. */
    public static Stage build(SetName name) {
        return switch (name) {
            case STREET -> StreetSet.build();
            case SQUARE -> SquareSet.build();
            case YARD -> YardSet.build();
            case ROAD -> RoadSet.build();
            case STATION -> StationSet.build();
        };
    }
}
