package fr.vigie.server.console.governance;

import fr.vigie.act.ActKind;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.DismissalReason;
import fr.vigie.event.EventType;
import fr.vigie.journal.JournalEntry;
import fr.vigie.request.RequestKind;
import fr.vigie.request.RequestState;
import fr.vigie.server.console.wording.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An entry of the journal in words.
 *
 * @param index its number
 * @param at when
 * @param actor who
 * @param action what
 * @param facts its facts, each with a name in words
 */
record EntryView(long index, String at, String actor, String action, List<Fact> facts) {

    /**
     * A fact in words.
     *
     * @param name what it is
     * @param value what it says
     */
    record Fact(String name, String value) {}

    EntryView {
        facts = List.copyOf(facts);
    }

    static EntryView of(JournalEntry entry, Words words) {
        List<Fact> facts = new ArrayList<>();
        entry.facts()
                .forEach((name, value) ->
                        facts.add(
                                new Fact(
                                        words.sayOr("gov.fact." + name, name),
                                        value(entry, name, value, words))));
        return new EntryView(
                entry.index(),
                words.dayAndTime(entry.at()),
                words.actor(entry.actor()),
                words.say(entry.action().words()),
                facts);
    }

    private static String value(JournalEntry entry, String name, String value, Words words) {
        return switch (name) {
            case "event" -> of(EventType.values(), value, words::event);
            case "reason" ->
                    of(DismissalReason.values(), value, reason -> words.say("reason", reason));
            case "state" -> state(value, words);
            case "kind" -> kind(entry, value, words);
            default -> words.sayOr("gov.fact." + name + "." + value, value);
        };
    }

    private static String state(String value, Words words) {
        return find(AlertState.values(), value)
                .map(state -> words.say("gov.fact.state", state))
                .orElseGet(() ->
                        of(
                                RequestState.values(),
                                value,
                                state -> words.say("gov.request.state", state)));
    }

    private static String kind(JournalEntry entry, String value, Words words) {
        return entry.facts().containsKey("request")
                ? of(RequestKind.values(), value, kind -> words.say("gov.request.kind", kind))
                : of(ActKind.values(), value, kind -> words.say(kind.words()));
    }

    private static <E extends Enum<E>> String of(
            E[] constants, String value, Function<E, String> words) {
        return find(constants, value).map(words).orElse(value);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] constants, String value) {
        return Arrays.stream(constants).filter(one -> one.name().equals(value)).findFirst();
    }
}
