package fr.vigie.evaluation.charter;

import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.charter.Scope;
import fr.vigie.evaluation.document.EventName;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.event.Aggregate;
import fr.vigie.event.EventType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a charter admits. */
final class ScopeReader {

    /** The parts of a charter whose source {@code basis} can give, events by their names. */
    static final List<String> BASIS_PARTS =
            Stream.of(
                            Stream.of(
                                    "sources",
                                    "legal_statuses",
                                    "events",
                                    "aggregates",
                                    "evidence",
                                    "periods",
                                    "guards",
                                    "probation",
                                    "aggregation"),
                            Arrays.stream(EventType.values()).map(Enum::name),
                            Arrays.stream(Aggregate.values()).map(Enum::name))
                    .flatMap(names -> names)
                    .toList();

    private ScopeReader() {}

    static Optional<Scope> scope(Value value) {
        return value.section(List.of("sources", "legal_statuses", "events", "aggregates"))
                .map(scope ->
                        new Scope(
                                set(scope.require("sources"), SourceAddress.Kind.class),
                                set(scope.require("legal_statuses"), LegalStatus.class),
                                events(scope),
                                set(scope.find("aggregates"), Aggregate.class)));
    }

    private static <E extends Enum<E>> Set<E> set(Optional<Value> list, Class<E> type) {
        EnumSet<E> found = EnumSet.noneOf(type);
        list.map(Value::list)
                .orElse(List.of())
                .forEach(item -> Names.read(item, type).ifPresent(found::add));
        return found;
    }

    private static Set<EventType> events(Section scope) {
        EnumSet<EventType> found = EnumSet.noneOf(EventType.class);
        scope.require("events")
                .map(Value::list)
                .orElse(List.of())
                .forEach(item -> EventName.read(item).ifPresent(found::add));
        return found;
    }
}
