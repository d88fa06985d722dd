package fr.vigie.evaluation.footage;

import fr.vigie.event.EventType;

/**
 * A watch of an event type that this version cannot detect: kept apart so that whoever runs the
 * clip can name what it leaves out.
 *
 * @param id the watch's name, as written
 * @param event its event type
 */
public record UnbuiltWatch(String id, EventType event) {}
