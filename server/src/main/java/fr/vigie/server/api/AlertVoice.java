package fr.vigie.server.api;

import fr.vigie.server.live.Told;
import fr.vigie.server.live.Voice;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** What programs are told: the alert in full, and the place to come back to. */
enum AlertVoice implements Voice {
    ONLY;

    @Override
    public SseEventBuilder hello(String place, boolean complete) {
        return SseEmitter.event().name("hello").id(place).data("{\"complete\":" + complete + "}");
    }

    @Override
    public SseEventBuilder told(String place, Told told) {
        return SseEmitter.event()
                .name("alert")
                .id(place)
                .data(Answers.alert(told.alert()), MediaType.APPLICATION_JSON);
    }

    @Override
    public SseEventBuilder beat() {
        return SseEmitter.event().name("beat").data("{}");
    }
}
