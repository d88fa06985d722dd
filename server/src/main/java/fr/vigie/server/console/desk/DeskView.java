package fr.vigie.server.console.desk;

import java.util.List;

/**
 * The desk's two lists.
 *
 * @param untreated what nobody has decided, by camera: the camera with the newest of them first
 * @param untreatedCount how many there are in all, on all cameras
 * @param elsewhere how many of them wait on other cameras than the one that is shown alone
 * @param more whether older untreated ones can be asked for
 * @param decided what was decided, latest decision first
 */
record DeskView(
        List<GroupView> untreated,
        int untreatedCount,
        int elsewhere,
        boolean more,
        List<RowView> decided) {

    DeskView {
        untreated = List.copyOf(untreated);
        decided = List.copyOf(decided);
    }
}
