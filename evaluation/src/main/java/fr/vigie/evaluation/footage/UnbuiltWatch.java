package fr.vigie.evaluation.footage;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.watch.Area;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A watch of an event type that this version cannot detect: kept apart so that whoever runs the
 * clip can name what it leaves out, and whole so that it can be written again.
 *
 * @param id the watch's name, as written
 * @param event its event type
 * @param area where
 * @param parameters as they are written, unchecked
 * @param truth the episodes, as those of an {@link AnnotatedWatch}
 * @param uncertain stretches in which an alert counts neither way
 * @param toleranceSeconds by how much an episode is widened at either end
 */
public record UnbuiltWatch(
        String id,
        EventType event,
        Area area,
        Map<String, String> parameters,
        List<Span> truth,
        List<Span> uncertain,
        double toleranceSeconds) {

    public UnbuiltWatch {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        truth = List.copyOf(truth);
        uncertain = List.copyOf(uncertain);
    }

    /** A watch of the whole picture of which no more is known. */
    public UnbuiltWatch(String id, EventType event) {
        this(
                id,
                event,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                Map.of(),
                List.of(),
                List.of(),
                AnnotatedWatch.DEFAULT_TOLERANCE_SECONDS);
    }
}
