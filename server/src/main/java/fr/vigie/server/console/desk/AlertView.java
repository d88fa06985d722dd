package fr.vigie.server.console.desk;

import fr.vigie.server.console.drawing.Drawing;
import fr.vigie.server.console.drawing.DrawnBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert in full.
 *
 * @param id its name
 * @param state its state's constant
 * @param open whether it can still be decided
 * @param what the event in words
 * @param camera the camera's short name
 * @param cameraName the camera
 * @param place where it hangs; may be empty
 * @param raised when, ISO 8601
 * @param raisedTime when, time of day
 * @param raisedWords when, with the day
 * @param beganTime when the situation was first visible, time of day
 * @param still whether there is a masked still
 * @param drawing the watch's area
 * @param box the place in question
 * @param measures the why
 * @param timeline how the first of its measures grew, or null where that is not known
 * @param look what a network said of it, one sentence; or that none was asked
 * @param tally what people have made of such alerts on this camera, one sentence
 * @param watch the watch's name
 * @param charter the charter under which it was raised
 * @param unmeasured whether nobody had measured the event on this camera yet
 * @param video where the town's own video system shows the camera at that moment, or null
 * @param decision what was decided, or null
 */
record AlertView(
        String id,
        String state,
        boolean open,
        String what,
        String camera,
        String cameraName,
        String place,
        String raised,
        String raisedTime,
        String raisedWords,
        String beganTime,
        boolean still,
        Drawing drawing,
        DrawnBox box,
        List<MeasureView> measures,
        @Nullable TimelineView timeline,
        String look,
        String tally,
        String watch,
        String charter,
        boolean unmeasured,
        @Nullable String video,
        @Nullable DecisionView decision) {

    AlertView {
        measures = List.copyOf(measures);
    }
}
