package fr.vigie.evaluation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Processor seconds a camera-minute, by scene and program: medians of the rounds.
 *
 * @param machine what it was measured on
 * @param date when
 * @param rows one a scene
 */
public record BenchReport(String machine, String date, List<Row> rows) {

    /**
     * One scene.
     *
     * @param scene its name
     * @param seconds of each program, in the order of the names
     */
    public record Row(String scene, List<Cell> seconds) {}

    /**
     * One figure.
     *
     * @param program its name
     * @param perMinute processor seconds a camera-minute; empty where it failed
     */
    public record Cell(String program, OptionalDouble perMinute) {}

    private static final int BAR = 18;
    private static final int WIDTH = 900;
    private static final List<String> COLOURS = List.of("#1d5f8a", "#8a8a8a", "#b5651d", "#6a8a1d");

    public BenchReport {
        rows = List.copyOf(rows);
    }

    /** A table for Markdown, with Vigie's share of each of the others. */
    public String toTable() {
        StringBuilder out = new StringBuilder();
        List<String> programs = rows.getFirst().seconds().stream().map(Cell::program).toList();
        out.append("| CPU s a camera-minute | ").append(String.join(" | ", programs));
        programs.stream().skip(1).forEach(p -> out.append(" | of ").append(p));
        out.append(" |\n|---").append("|---".repeat(2 * programs.size() - 1)).append("|\n");
        for (Row row : rows) {
            out.append("| ").append(row.scene());
            row.seconds().forEach(c -> out.append(" | ").append(figure(c.perMinute())));
            OptionalDouble ours = row.seconds().getFirst().perMinute();
            row.seconds().stream()
                    .skip(1)
                    .forEach(c -> out.append(" | ").append(share(ours, c.perMinute())));
            out.append(" |\n");
        }
        return out.append('\n').append(machine).append(", ").append(date).append('\n').toString();
    }

    private static String figure(OptionalDouble value) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }

    private static String share(OptionalDouble ours, OptionalDouble theirs) {
        return ours.isEmpty() || theirs.isEmpty() || theirs.getAsDouble() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.2f", ours.getAsDouble() / theirs.getAsDouble());
    }

    /** The same as JSON. */
    public String toJson() {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells =
                    row.seconds().stream()
                            .map(c ->
                                    quoted(c.program())
                                            + ": "
                                            + (c.perMinute().isEmpty()
                                                    ? "null"
                                                    : figure(c.perMinute())))
                            .toList();
            lines.add("    " + quoted(row.scene()) + ": {" + String.join(", ", cells) + "}");
        }
        return "{\n  \"machine\": "
                + quoted(machine)
                + ",\n  \"date\": "
                + quoted(date)
                + ",\n  \"cpu_seconds_per_camera_minute\": {\n"
                + String.join(",\n", lines)
                + "\n  }\n}\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Bars, each scene on its own scale: the longest fills the width. */
    public String toSvg() {
        StringBuilder bars = new StringBuilder();
        int y = 30;
        for (Row row : rows) {
            double most =
                    row.seconds().stream()
                            .mapToDouble(c -> c.perMinute().orElse(0))
                            .max()
                            .orElse(1);
            bars.append(text(10, y, row.scene()));
            for (int i = 0; i < row.seconds().size(); i++) {
                Cell cell = row.seconds().get(i);
                int length = (int) Math.round(560 * cell.perMinute().orElse(0) / most);
                bars.append(
                        "<rect x=\"130\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n"
                                .formatted(y - 13, length, BAR - 3, COLOURS.get(i % 4)));
                bars.append(text(136 + length, y, cell.program() + " " + figure(cell.perMinute())));
                y += BAR;
            }
            y += BAR;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n<title>CPU seconds a camera-minute</title>%n%s</svg>%n"
                .formatted(WIDTH, y, bars);
    }

    private static String text(int x, int y, String words) {
        return "<text x=\"%d\" y=\"%d\">%s</text>%n".formatted(x, y, words);
    }
}
