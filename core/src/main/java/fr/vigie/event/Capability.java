package fr.vigie.event;

/**
 * What somebody can ask for by name: an event of the closed list, or something that Vigie refuses.
 * There is no third kind.
 */
public sealed interface Capability permits EventType, RefusedCapability {

    /** Its name in files, commands and interfaces. */
    String name();
}
