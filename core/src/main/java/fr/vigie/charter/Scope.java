package fr.vigie.charter;

import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.event.EventType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a charter admits. Each set is a closed list: what is not in it is refused.
 *
 * @param sources the kinds of pictures
 * @param statuses the legal statuses of cameras
 * @param events the events; empty where nothing runs
 */
public record Scope(
        Set<SourceAddress.Kind> sources, Set<LegalStatus> statuses, Set<EventType> events) {

    public Scope {
        sources = ordered(sources, SourceAddress.Kind.class);
        statuses = ordered(statuses, LegalStatus.class);
        events = ordered(events, EventType.class);
    }

    /** An unchangeable copy in the order of the enum, so that texts made of it are stable. */
    private static <E extends Enum<E>> Set<E> ordered(Set<E> given, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(given);
        return Collections.unmodifiableSet(copy);
    }
}
