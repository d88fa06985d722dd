package fr.vigie.server.console.live;

import fr.vigie.alert.AlertBook;
import fr.vigie.server.live.Told;
import fr.vigie.server.live.Voice;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** What open pages are told: names and counts. */
final class PageVoice implements Voice {

    private final AlertBook book;

    /**
     * @param book where untreated alerts are counted, as far as whoever listens may know of them
     */
    PageVoice(AlertBook book) {
        this.book = book;
    }

    @Override
    public SseEventBuilder hello(String place, boolean complete) {
        return SseEmitter.event().name("hello").data(count());
    }

    @Override
    public SseEventBuilder told(String place, Told told) {
        return SseEmitter.event()
                .name("alert")
                .data("{\"alert\":\"" + told.alert().id() + "\"," + count().substring(1));
    }

    @Override
    public SseEventBuilder beat() {
        return SseEmitter.event().name("beat").data("{}");
    }

    private String count() {
        return "{\"untreated\":" + book.countUntreated() + "}";
    }
}
