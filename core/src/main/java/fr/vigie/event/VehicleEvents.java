package fr.vigie.event;

import fr.vigie.event.EventDefinition.AreaKind;
import java.util.List;
import java.util.Set;

/** The definitions of the events of roads and car parks. */
final class VehicleEvents {

    static final List<EventDefinition> ALL =
            List.of(
                    new EventDefinition(
                            EventType.WRONG_WAY,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofRequiredDirection("allowed"),
                                    ParameterDefinition.ofNumber(
                                            "way", Unit.PICTURE_HEIGHT, 0.12, 0.05, 1),
                                    ParameterDefinition.ofNumber(
                                            "smallest_height", Unit.PICTURE_HEIGHT, 0.03, 0.02, 1)),
                            List.of("way", "against", "straightness", "seen", "height")));

    private VehicleEvents() {}
}
