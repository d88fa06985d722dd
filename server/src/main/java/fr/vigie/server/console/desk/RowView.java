package fr.vigie.server.console.desk;

import fr.vigie.alert.AlertId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a row of the desk's lists.
 *
 * @param id its name
 * @param state its state's constant
 * @param sortedBy larger stands higher, as text: the order of the book's lists
 * @param camera the camera's short name
 * @param what the event in words
 * @param cameraName the camera
 * @param place where it hangs; may be empty
 * @param raised when, ISO 8601
 * @param raisedTime when, time of day
 * @param unmeasured whether nobody had measured the event on this camera yet
 * @param decision what was decided, or null
 */
record RowView(
        String id,
        String state,
        String sortedBy,
        String camera,
        String what,
        String cameraName,
        String place,
        String raised,
        String raisedTime,
        boolean unmeasured,
        @Nullable DecisionView decision) {

    /** Where an alert stands: by an instant to the microsecond, as it is kept, then by name. */
    static String orderOf(Instant at, AlertId id) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return String.format(Locale.ROOT, "%017d %s", micros, id);
    }
}
