package fr.vigie.server.console.governance;

import fr.vigie.act.Act;
import fr.vigie.act.ActShelf;
import fr.vigie.act.Deadline;
import fr.vigie.act.Fingerprint;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.event.EventType;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.Permission;
import fr.vigie.server.console.wording.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An act in words.
 *
 * @param title its kind and number
 * @param authority who made it
 * @param covers what it is about
 * @param from when it begins
 * @param until when it ends; empty where it states no end
 * @param state how it stands now
 * @param notice how near its end is: {@code ENDED}, {@code SEVEN_DAYS}, {@code THIRTY_DAYS}; empty
 *     where it is far
 * @param gives as which documents of the charter it counts
 * @param ends what ends with it, where a charter asks for it
 * @param sha256 the hash of its document; empty where it has none
 */
record ActView(
        String title,
        String authority,
        String covers,
        String from,
        String until,
        String state,
        String notice,
        List<String> gives,
        List<String> ends,
        String sha256) {

    ActView {
        gives = List.copyOf(gives);
        ends = List.copyOf(ends);
    }

    static ActView of(
            ActShelf.Held held,
            Charter charter,
            List<CameraStatus> cameras,
            Instant now,
            Words words) {
        Act act = held.act();
        List<CharterDocument> documents =
                charter.listBlocking().stream()
                        .filter(d -> d.terms().filter(t -> t.kind() == act.kind()).isPresent())
                        .toList();
        return new ActView(
                words.say(act.kind().words()) + " " + act.number(),
                act.authority(),
                covers(act, words),
                words.dayAndTime(act.period().from()),
                act.period().until().map(words::dayAndTime).orElse(""),
                words.say("gov.act.state." + state(held, now)),
                Deadline.of(List.of(act), now).stream()
                        .map(d -> d.notice().name())
                        .findFirst()
                        .orElse(""),
                documents.stream().map(d -> words.say(d.title())).toList(),
                documents.isEmpty() ? List.of() : dependent(act, cameras, words),
                act.document().map(Fingerprint::hex).orElse(""));
    }

    private static String state(ActShelf.Held held, Instant now) {
        if (!held.intact()) {
            return "altered";
        }
        if (now.isBefore(held.act().period().from())) {
            return "coming";
        }
        return held.act().period().contains(now) ? "held" : "over";
    }

    /** What an act is about. */
    static String covers(Act act, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(
                act.scope().cameras().isEmpty()
                        ? words.say("gov.scope.cameras.all")
                        : words.say(
                                "gov.scope.cameras",
                                String.join(
                                        ", ",
                                        act.scope().cameras().stream()
                                                .map(Object::toString)
                                                .sorted()
                                                .toList())));
        parts.add(
                act.scope().events().isEmpty()
                        ? words.say("gov.scope.events.all")
                        : words.say("gov.scope.events", events(act, words)));
        act.scope().hours().ifPresent(h -> parts.add(words.say("gov.scope.hours", h.toString())));
        return String.join(" ; ", parts);
    }

    private static String events(Act act, Words words) {
        return String.join(
                ", ",
                act.scope().events().stream()
                        .sorted()
                        .map(name -> event(name).map(words::event).orElse(name))
                        .toList());
    }

    static Optional<EventType> event(String name) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    /** The watches that run and that the act covers: without an act of its kind they stop. */
    private static List<String> dependent(Act act, List<CameraStatus> cameras, Words words) {
        List<String> all = new ArrayList<>();
        for (CameraStatus camera : cameras) {
            if (act.scope().coversCamera(camera.camera().id())) {
                camera.watches().stream()
                        .filter(w -> w.permission() instanceof Permission.Permitted)
                        .filter(w -> act.scope().coversEvent(w.watch().event()))
                        .map(w -> camera.camera().name() + " : " + words.event(w.watch().event()))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
