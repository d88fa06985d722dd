package fr.vigie.evaluation.document;

import fr.vigie.catalogue.RefusalPage;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The name of an event as it stands in a file: one of the closed list, or refused with a reason.
 */
public final class EventName {

    private static final List<String> NAMES =
            Arrays.stream(EventType.values()).map(EventType::name).toList();

    private EventName() {}

    /** The event of this name, or empty after its refusal or the closed list was noted. */
    public static Optional<EventType> read(Value value) {
        Optional<String> text = value.text();
        Optional<EventType> event = text.filter(NAMES::contains).map(EventType::valueOf);
        if (text.isPresent() && event.isEmpty()) {
            value.problem(
                    RefusalPage.find(text.get())
                            .map(page -> refused(text.get(), page))
                            .orElseGet(() -> unknown(text.get())));
        }
        return event;
    }

    private static Text refused(String typed, RefusalPage page) {
        return new Text(
                "« "
                        + typed
                        + " » est refusé par Vigie ("
                        + page.refused().requirement()
                        + ") : "
                        + page.reason().fr()
                        + " Source : "
                        + page.source().fr()
                        + ".",
                "'"
                        + typed
                        + "' is refused by Vigie ("
                        + page.refused().requirement()
                        + "): "
                        + page.reason().en()
                        + " Source: "
                        + page.source().en()
                        + ".");
    }

    private static Text unknown(String typed) {
        return Text.format(
                        "événement inconnu « %s » ; la liste est fermée : %s",
                        "unknown event '%s'; the list is closed: %s",
                        typed,
                        String.join(", ", NAMES))
                .plus(DidYouMean.words(typed, NAMES));
    }
}
