package fr.vigie.event;

/**
 * What somebody can ask for by name: an event or a figure of the closed lists, or something that
 * Vigie refuses. There is no further kind.
 */
public sealed interface Capability permits EventType, Aggregate, RefusedCapability {

    /** Its name in files, commands and interfaces. */
    String name();
}
