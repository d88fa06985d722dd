package fr.vigie.server.console.desk;

import java.util.List;

/**
 * The desk's two lists.
 *
 * @param untreated what nobody has decided, newest first
 * @param untreatedCount how many there are in all
 * @param decided what was decided, latest decision first
 */
record DeskView(List<RowView> untreated, int untreatedCount, List<RowView> decided) {

    DeskView {
        untreated = List.copyOf(untreated);
        decided = List.copyOf(decided);
    }
}
