package fr.vigie.server.console.desk;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * The untreated alerts of one camera.
 *
 * @param camera the camera's short name
 * @param name the camera
 * @param place where it hangs; may be empty
 * @param rows its alerts, newest first; at least one
 */
record GroupView(String camera, String name, String place, List<RowView> rows) {

    GroupView {
        rows = List.copyOf(rows);
    }

    /** Rows that come newest first, by camera: the camera with the newest one first. */
    static List<GroupView> of(List<RowView> rows) {
        return List.copyOf(
                rows.stream()
                        .collect(
                                groupingBy(
                                        RowView::camera,
                                        LinkedHashMap::new,
                                        collectingAndThen(toList(), GroupView::ofOne)))
                        .values());
    }

    private static GroupView ofOne(List<RowView> rows) {
        RowView newest = rows.getFirst();
        return new GroupView(newest.camera(), newest.cameraName(), newest.place(), rows);
    }
}
