package fr.vigie.charter;

import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.event.Aggregate;
import fr.vigie.event.Capability;
import fr.vigie.event.EventType;
import fr.vigie.event.RefusedCapability;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a charter admits. Each set is a closed list: what is not in it is refused.
 *
 * @param sources the kinds of pictures
 * @param statuses the legal statuses of cameras
 * @param events the events; empty where no alert is raised
 * @param aggregates the figures over many
 */
public record Scope(
        Set<SourceAddress.Kind> sources,
        Set<LegalStatus> statuses,
        Set<EventType> events,
        Set<Aggregate> aggregates) {

    public Scope {
        sources = ordered(sources, SourceAddress.Kind.class);
        statuses = ordered(statuses, LegalStatus.class);
        events = ordered(events, EventType.class);
        aggregates = ordered(aggregates, Aggregate.class);
    }

    /** A scope without figures. */
    public Scope(
            Set<SourceAddress.Kind> sources, Set<LegalStatus> statuses, Set<EventType> events) {
        this(sources, statuses, events, Set.of());
    }

    /** Whether the charter lets nothing run at all. */
    public boolean isEmpty() {
        return events.isEmpty() && aggregates.isEmpty();
    }

    /** Whether it is one of the events and figures admitted. */
    public boolean admits(Capability capability) {
        return switch (capability) {
            case EventType event -> events.contains(event);
            case Aggregate aggregate -> aggregates.contains(aggregate);
            case RefusedCapability _ -> false;
        };
    }

    /** An unchangeable copy in the order of the enum, so that texts made of it are stable. */
    private static <E extends Enum<E>> Set<E> ordered(Set<E> given, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(given);
        return Collections.unmodifiableSet(copy);
    }
}
