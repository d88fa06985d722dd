package fr.vigie.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is published of an event type: where it can be drawn and which parameters it has. The words
 * in French and English stand in the catalogue's texts under the same names.
 *
 * @param type the event type
 * @param areas the kinds of area it can be drawn with
 * @param parameters all of its parameters, in the order of its page
 * @param measures the names of the measures its sightings carry
 */
public record EventDefinition(
        EventType type,
        Set<AreaKind> areas,
        List<ParameterDefinition> parameters,
        List<String> measures) {

    /** How an area may be drawn. */
    public enum AreaKind {
        ZONE,
        LINE
    }

    private static final List<EventDefinition> PLACES =
            List.of(
                    new EventDefinition(
                            EventType.INTRUSION,
                            Set.of(AreaKind.ZONE, AreaKind.LINE),
                            List.of(
                                    ParameterDefinition.ofNumber(
                                            "dwell", Unit.SECONDS, 0.5, 0.2, 600),
                                    ParameterDefinition.ofNumber(
                                            "smallest_height", Unit.PICTURE_HEIGHT, 0.05, 0.02, 1),
                                    ParameterDefinition.ofNumber(
                                            "largest_height", Unit.PICTURE_HEIGHT, 1, 0.02, 1),
                                    ParameterDefinition.ofDirection("forbidden")),
                            List.of("presence", "height")),
                    new EventDefinition(
                            EventType.ABANDONED_OBJECT,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofNumber(
                                            "dwell", Unit.SECONDS, 60, 5, 86_400),
                                    ParameterDefinition.ofNumber(
                                            "smallest_height", Unit.PICTURE_HEIGHT, 0.03, 0.015, 1),
                                    ParameterDefinition.ofNumber(
                                            "largest_height", Unit.PICTURE_HEIGHT, 0.4, 0.015, 1)),
                            List.of("unattended", "stillness", "height")));

    private static final List<EventDefinition> ALL =
            Stream.of(PLACES, VehicleEvents.ALL, PeopleEvents.ALL).flatMap(List::stream).toList();
    private static final Map<EventType, EventDefinition> BY_TYPE =
            ALL.stream().collect(Collectors.toMap(EventDefinition::type, Function.identity()));

    public EventDefinition {
        areas = Set.copyOf(areas);
        parameters = List.copyOf(parameters);
        measures = List.copyOf(measures);
    }

    /** The definitions of all event types. */
    public static List<EventDefinition> listAll() {
        return ALL;
    }

    /** The definition of an event type. */
    public static EventDefinition get(EventType type) {
        return Objects.requireNonNull(BY_TYPE.get(type));
    }

    /** Whether it measures metres, and so can be watched for on a calibrated picture only. */
    public boolean needsCalibration() {
        return type == EventType.SPEEDING || type == EventType.CROWD_DENSITY;
    }

    /** Whether it is measured better, or at all, on a calibrated picture. */
    public boolean usesCalibration() {
        return needsCalibration()
                || type == EventType.GATHERING
                || type == EventType.CROWD_MOVEMENT;
    }

    /**
     * The least ground its zone has to cover, square metres; 0 where that does not matter. A floor
     * of the law: no setting makes a few people a dense crowd (requirement R-11).
     */
    public double leastSquareMetres() {
        return type == EventType.CROWD_DENSITY ? 20 : 0;
    }

    /**
     * By how much the camera has to look down at the middle of its zone, degrees below the horizon;
     * 0 where that does not matter. From lower down a dense crowd hides itself.
     */
    public double leastLookDownDegrees() {
        return type == EventType.CROWD_DENSITY ? 40 : 0;
    }

    /** The definition of one of its parameters. */
    public Optional<ParameterDefinition> findParameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
