package fr.vigie.server.console.live;

import fr.vigie.alert.AlertId;

/** What listening pages are told. */
sealed interface LiveMessage {

    /** The stream is open: something may have been missed before, look again. */
    record Hello() implements LiveMessage {}

    /**
     * An alert is new or has been decided.
     *
     * @param id its name
     */
    record Changed(AlertId id) implements LiveMessage {}

    /** Nothing happened, and the link is alive. */
    record Beat() implements LiveMessage {}
}
