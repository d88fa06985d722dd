package fr.vigie.server.console.live;

import fr.vigie.alert.AlertBook;
import fr.vigie.server.live.LiveHub;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The address of the pages' event stream. */
@Controller
class LiveController {

    private final LiveHub hub;
    private final AlertBook book;

    LiveController(LiveHub hub, AlertBook book) {
        this.hub = hub;
        this.book = book;
    }

    // A page looks at everything anew when its stream opens: it needs no place to go on from.
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        return hub.open(new PageVoice(book), Optional.empty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    }
}
