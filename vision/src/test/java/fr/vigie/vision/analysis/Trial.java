package fr.vigie.vision.analysis;

import fr.vigie.event.EventDefinition;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.frame.Frame;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Runs pictures through an analysis and keeps what it said. */
final class Trial {

    private final CameraAnalysis analysis;
    final List<EpisodeChange> changes = new ArrayList<>();

    Trial(Watch... watches) {
        analysis = new CameraAnalysis(List.of(watches), Stage.WIDTH, Stage.HEIGHT);
    }

    /** Both event types on the whole picture, objects with a short dwell: nothing may escape. */
    static Trial everything() {
        return new Trial(intrusion(Polygon.WHOLE_PICTURE), abandoned(6));
    }

    static Watch intrusion(Polygon zone) {
        return watch("zone", EventType.INTRUSION, new Area.Zone(zone), Map.of());
    }

    static Watch line(Segment segment, Direction forbidden) {
        return watch(
                "line",
                EventType.INTRUSION,
                new Area.Line(segment),
                Map.of("forbidden", new ParameterValue.Heading(forbidden)));
    }

    static Watch abandoned(double dwell) {
        return watch(
                "object",
                EventType.ABANDONED_OBJECT,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                Map.of("dwell", new ParameterValue.Quantity(dwell)));
    }

    static Polygon rectangle(double left, double top, double right, double bottom) {
        return new Polygon(
                List.of(
                        new Point(left, top),
                        new Point(right, top),
                        new Point(right, bottom),
                        new Point(left, bottom)));
    }

    static Watch watch(String id, EventType event, Area area, Map<String, ParameterValue> given) {
        Map<String, ParameterValue> values = new HashMap<>();
        for (var p : EventDefinition.get(event).parameters()) {
            p.defaultValue().ifPresent(v -> values.put(p.name(), new ParameterValue.Quantity(v)));
        }
        values.putAll(given);
        return new Watch(new WatchId(id), event, area, new Parameters(values));
    }

    /** Shows pictures of the times from (inclusive) to (exclusive), seconds. */
    Trial run(double from, double to, double picturesPerSecond, DoubleFunction<Frame> picture) {
        int first = (int) Math.ceil(from * picturesPerSecond - 1e-9);
        for (int n = first; n / picturesPerSecond < to - 1e-9; n++) {
            changes.addAll(analysis.observe(picture.apply(n / picturesPerSecond)));
        }
        return this;
    }

    Trial run(double to, DoubleFunction<Frame> picture) {
        return run(0, to, 10, picture);
    }

    CameraAnalysis analysis() {
        return analysis;
    }

    List<EpisodeChange.Opened> opened(String watch) {
        return changes.stream()
                .filter(EpisodeChange.Opened.class::isInstance)
                .map(EpisodeChange.Opened.class::cast)
                .filter(o -> o.watch().value().equals(watch))
                .toList();
    }

    List<EpisodeChange.Ended> ended(String watch) {
        return changes.stream()
                .filter(EpisodeChange.Ended.class::isInstance)
                .map(EpisodeChange.Ended.class::cast)
                .filter(e -> e.watch().value().equals(watch))
                .toList();
    }
}
