package fr.vigie.server.console.desk;

import java.util.List;

/**
 * The desk's two lists.
 *
 * @param untreated what nobody has decided, newest first
 * @param untreatedCount how many there are in all, on all cameras
 * @param more whether older untreated ones can be asked for
 * @param decided what was decided, latest decision first
 */
record DeskView(List<RowView> untreated, int untreatedCount, boolean more, List<RowView> decided) {

    DeskView {
        untreated = List.copyOf(untreated);
        decided = List.copyOf(decided);
    }
}
