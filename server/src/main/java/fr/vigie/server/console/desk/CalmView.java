package fr.vigie.server.console.desk;

import java.util.List;

/**
 * What is being watched while nothing waits.
 *
 * @param sentence how many cameras are analysed
 * @param lines analysed cameras, the first of them where there are many
 * @param others how many more there are
 */
record CalmView(String sentence, List<Line> lines, int others) {

    /**
     * One camera.
     *
     * @param camera its name
     * @param events what it is watched for, in words
     */
    record Line(String camera, String events) {}

    CalmView {
        lines = List.copyOf(lines);
    }
}
