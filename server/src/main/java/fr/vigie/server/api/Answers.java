package fr.vigie.server.api;

import fr.vigie.alert.Alert;
import fr.vigie.catalogue.EventPage;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.EventType;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.Permission;
import fr.vigie.permission.Permission.Footing;
import fr.vigie.sighting.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the interface says of things, key by key: a closed list each. */
final class Answers {

    private Answers() {}

    /** An alert: which event, where, since when, on which figures, what became of it (D-02). */
    static Map<String, Object> alert(Alert alert) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", alert.id().toString());
        map.put("event", alert.event().name());
        map.put("camera", alert.camera().value());
        map.put("watch", alert.watch().value());
        map.put(
                "box",
                List.of(
                        alert.box().left(),
                        alert.box().top(),
                        alert.box().right(),
                        alert.box().bottom()));
        map.put("began", alert.began().toString());
        map.put("raised", alert.raised().toString());
        map.put("measures", alert.measures().stream().map(Answers::measure).toList());
        map.put("state", alert.state().name());
        alert.decision()
                .ifPresent(decision -> {
                    map.put("decided", decision.at().toString());
                    decision.reason().ifPresent(reason -> map.put("reason", reason.name()));
                });
        return map;
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", measure.name());
        map.put("value", measure.value());
        map.put("comparison", measure.comparison().name());
        map.put("threshold", measure.threshold());
        map.put("unit", measure.unit().symbol());
        return map;
    }

    /** A camera as it stands; its address is the setup's business. */
    static Map<String, Object> camera(CameraStatus status, Locale locale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", status.camera().id().value());
        map.put("name", status.camera().name());
        map.put("place", status.camera().place());
        map.put("legalStatus", status.camera().status().name());
        map.put("phase", status.phase().name());
        if (!status.words().equals(Text.NONE)) {
            map.put("words", status.words().in(locale));
        }
        status.lastPicture().ifPresent(at -> map.put("lastPicture", at.toString()));
        status.clockAhead()
                .ifPresent(ahead -> map.put("clockAheadSeconds", ahead.toMillis() / 1000.0));
        status.fault().ifPresent(notice -> map.put("fault", notice.fault().name()));
        List<Map<String, Object>> watches = new ArrayList<>();
        for (CameraStatus.WatchStatus its : status.watches()) {
            Map<String, Object> watch = new LinkedHashMap<>();
            watch.put("id", its.watch().id().value());
            watch.put("event", its.watch().event().name());
            watch.put("duty", its.duty().name());
            watch.put("permission", permission(its.permission(), locale));
            watches.add(watch);
        }
        map.put("watches", watches);
        return map;
    }

    static Map<String, Object> permission(Permission permission, Locale locale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("permitted", permission.permitted());
        switch (permission) {
            case Permission.Permitted(String charter, Footing footing) -> {
                map.put("charter", charter);
                map.put("footing", footing.name());
            }
            case Permission.Refused(var refusal) -> {
                map.put("layer", refusal.layer().name());
                map.put("code", refusal.code());
                map.put("article", refusal.article());
                map.put("reason", refusal.reason().in(locale));
                map.put("wayOut", refusal.wayOut().in(locale));
            }
        }
        return map;
    }

    /** An event type with its definition and everything that can be set. */
    static Map<String, Object> event(EventDefinition definition, Locale locale) {
        EventType type = definition.type();
        EventPage page = EventPage.of(type);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("event", type.name());
        map.put("title", page.title().in(locale));
        map.put("definition", page.definition().in(locale));
        map.put("notDone", page.notDone().in(locale));
        map.put("areas", definition.areas().stream().map(Enum::name).sorted().toList());
        map.put("needsCalibration", definition.needsCalibration());
        map.put(
                "parameters",
                definition.parameters().stream().map(p -> parameter(type, p, locale)).toList());
        return map;
    }

    private static Map<String, Object> parameter(
            EventType type, ParameterDefinition parameter, Locale locale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", parameter.name());
        map.put("words", EventPage.parameterWords(type, parameter.name()).in(locale));
        map.put("unit", parameter.unit().name());
        map.put("required", parameter.required());
        parameter
                .defaultValue()
                .ifPresent(usual -> {
                    map.put("default", usual);
                    map.put("least", parameter.least());
                    map.put("most", parameter.most());
                });
        return map;
    }
}
