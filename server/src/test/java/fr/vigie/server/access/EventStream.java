package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stream of server-sent events, read as the standard says, without coming back by itself. */
final class EventStream implements AutoCloseable {

    /** One event; the last of all has the name {@code end}. */
    record Event(String name, String id, String data) {}

    private static final Event END = new Event("end", "", "");

    private final Stream<String> lines;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    EventStream(HttpResponse<Stream<String>> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        lines = answer.body();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        List<String> open = new ArrayList<>();
        try {
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    events.add(
                            new Event(
                                    field(open, "event:"),
                                    field(open, "id:"),
                                    field(open, "data:")));
                    open.clear();
                } else {
                    open.add(line);
                }
            });
        } catch (RuntimeException e) {
            // The connection was cut: the end, too.
        }
        events.add(END);
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    Event next() throws InterruptedException {
        @Nullable Event event = events.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }

    @Override
    public void close() {
        lines.close();
    }
}
