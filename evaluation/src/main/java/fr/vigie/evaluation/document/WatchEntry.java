package fr.vigie.evaluation.document;

import fr.vigie.event.EventType;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;

/** What an entry of a list of watches says, once it has no mistake. */
public sealed interface WatchEntry {

    /** The watch's name. */
    WatchId id();

    /** The event it asks for. */
    EventType event();

    /** The line of the file where it begins. */
    int line();

    /**
     * A watch that this version can run.
     *
     * @param watch the watch, defaults filled in
     * @param line where it begins
     */
    record Ready(Watch watch, int line) implements WatchEntry {
        @Override
        public WatchId id() {
            return watch.id();
        }

        @Override
        public EventType event() {
            return watch.event();
        }
    }

    /**
     * A watch for an event of the catalogue that this version cannot detect. Its parameters were
     * not checked, as they are not published yet.
     *
     * @param id its name
     * @param event the event
     * @param line where it begins
     */
    record NotBuilt(WatchId id, EventType event, int line) implements WatchEntry {}
}
