package fr.vigie.server.console.desk;

import org.jspecify.annotations.Nullable;

/**
 * An alert as a row of the desk's lists.
 *
 * @param id its name
 * @param state its state's constant
 * @param sortedBy larger is newer; of equal length in all rows
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
        @Nullable DecisionView decision) {}
