package fr.vigie.watch;

import fr.vigie.event.EventType;

/**
 * One event type on one camera: where, and with which parameters. Immutable and thread-safe.
 *
 * @param id its name
 * @param event what is watched for
 * @param area where
 * @param parameters the values of all of the event's parameters, defaults filled in
 */
public record Watch(WatchId id, EventType event, Area area, Parameters parameters) {}
