package fr.vigie.server.api;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActShelf;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.LegalText;
import fr.vigie.journal.JournalEntry;
import fr.vigie.permission.Standing;
import fr.vigie.permission.Suspension;
import fr.vigie.request.CitizenRequest;
import fr.vigie.statistics.DecisionFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the interface says of charter, acts, figures, requests and journal, key by key. */
final class GovernanceAnswers {

    private GovernanceAnswers() {}

    static Map<String, Object> charter(Charter charter, Locale locale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", charter.id());
        map.put("version", charter.version());
        charter.fingerprint().ifPresent(hash -> map.put("sha256", hash.hex()));
        map.put("title", charter.title().in(locale));
        map.put("summary", charter.summary().in(locale));
        map.put("verified", charter.verification().isPresent());
        map.put("events", charter.scope().events().stream().map(Enum::name).toList());
        map.put("legalStatuses", charter.scope().statuses().stream().map(Enum::name).toList());
        map.put("documents", charter.documents().stream().map(d -> document(d, locale)).toList());
        map.put("texts", charter.texts().stream().map(t -> text(t, locale)).toList());
        return map;
    }

    private static Map<String, Object> document(CharterDocument document, Locale locale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", document.id());
        map.put("title", document.title().in(locale));
        map.put("blocking", document.blocking());
        document.terms().ifPresent(terms -> map.put("kind", terms.kind().name()));
        return map;
    }

    private static Map<String, Object> text(LegalText text, Locale locale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("citation", text.citation().in(locale));
        map.put("note", text.note().in(locale));
        map.put("quality", text.quality().name());
        map.put("verified", text.verification().isPresent());
        return map;
    }

    static Map<String, Object> held(ActShelf.Held held) {
        Map<String, Object> map = act(held.act());
        map.put("intact", held.intact());
        return map;
    }

    static Map<String, Object> act(Act act) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", act.kind().name());
        map.put("number", act.number());
        map.put("authority", act.authority());
        map.put("from", act.period().from().toString());
        act.period().until().ifPresent(until -> map.put("until", until.toString()));
        map.put("cameras", act.scope().cameras().stream().map(Object::toString).sorted().toList());
        map.put("events", act.scope().events().stream().sorted().toList());
        act.document().ifPresent(hash -> map.put("sha256", hash.hex()));
        act.terms().lifts().ifPresent(number -> map.put("lifts", number));
        return map;
    }

    static List<Map<String, Object>> suspensions(Standing standing, Instant now) {
        List<Map<String, Object>> all = new ArrayList<>();
        standing.acts().stream()
                .filter(act -> act.kind() == ActKind.SUSPENSION)
                .forEach(act -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("number", act.number());
                    map.put("by", act.authority());
                    map.put("why", act.terms().occasion());
                    map.put("since", act.period().from().toString());
                    map.put(
                            "cameras",
                            act.scope().cameras().stream().map(Object::toString).sorted().toList());
                    map.put("events", act.scope().events().stream().sorted().toList());
                    map.put("lifted", standing.isLifted(act.number(), act.period().from(), now));
                    all.add(map);
                });
        for (Suspension own : standing.suspensions()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("number", own.number());
            map.put("by", "vigie");
            map.put("why", Suspension.isForPresence(own.number()) ? "PRESENCE" : "FALSE_SHARE");
            map.put("since", own.since().toString());
            map.put("cameras", List.of(own.camera().value()));
            map.put("events", List.of(own.event().name()));
            map.put("lifted", standing.isLifted(own.number(), own.since(), now));
            all.add(map);
        }
        return all;
    }

    static Map<String, Object> figures(DecisionFigures figures) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("camera", figures.camera().value());
        map.put("event", figures.event().name());
        figures.asked().ifPresent(n -> map.put("asked", n));
        figures.confirmed().ifPresent(n -> map.put("confirmed", n));
        figures.dismissed().ifPresent(n -> map.put("dismissed", n));
        figures.doubt().ifPresent(n -> map.put("doubt", n));
        figures.untreated().ifPresent(n -> map.put("untreated", n));
        figures.falseShare()
                .ifPresent(share -> {
                    map.put("falseShare", share);
                    map.put("low", figures.interval().low());
                    map.put("high", figures.interval().high());
                });
        Map<String, Object> reasons = new LinkedHashMap<>();
        figures.reasons().forEach(r -> reasons.put(r.reason().name(), r.number()));
        map.put("reasons", reasons);
        return map;
    }

    static Map<String, Object> request(CitizenRequest request) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", request.number());
        map.put("kind", request.kind().name());
        map.put("received", request.received().toString());
        map.put("due", request.due().toString());
        request.camera().ifPresent(camera -> map.put("camera", camera.value()));
        map.put("words", request.words());
        map.put("contact", request.contact());
        map.put("state", request.state().name());
        request.closed().ifPresent(day -> map.put("closed", day.toString()));
        map.put("purged", request.purged());
        return map;
    }

    static Map<String, Object> entry(JournalEntry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("index", entry.index());
        map.put("at", entry.at().toString());
        map.put("actor", entry.actor());
        map.put("action", entry.action().name());
        map.put("facts", entry.facts());
        return map;
    }
}
