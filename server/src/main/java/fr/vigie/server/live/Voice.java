package fr.vigie.server.live;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** How one kind of listener is spoken to. Called by one thread at a time. */
public interface Voice {

    /**
     * The first event of every stream.
     *
     * @param place where the stream begins, to be quoted by whoever comes back
     * @param complete whether everything since the place that the listener quoted follows; if not,
     *     something may have been missed
     */
    SseEventBuilder hello(String place, boolean complete);

    /**
     * An alert is new or has been decided.
     *
     * @param place where the stream is after it
     */
    SseEventBuilder told(String place, Told told);

    /** Nothing happened, and the link is alive. */
    SseEventBuilder beat();
}
