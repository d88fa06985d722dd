package fr.vigie.evaluation.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
     * @param films how many of what length Vigie read in one process
     * @param cells of each program, in the order of the names, Vigie's first
     * @param looks what a second look took, if there was one
     */
    public record Row(String scene, String films, List<Cell> cells, Optional<Looks> looks) {

        /** Columns of Vigie itself. */
        List<Cell> ours() {
            return cells.stream().filter(Cell::isOurs).toList();
        }

        List<Cell> others() {
            return cells.stream().filter(cell -> !cell.isOurs()).toList();
        }

        /** Each column of Vigie's, and what it is held against. */
        List<Pair> pairs() {
            List<Pair> pairs = new ArrayList<>();
            for (Cell one : ours()) {
                others().forEach(other -> pairs.add(new Pair(one, other)));
            }
            // What a second look costs is said against the same without it.
            ours().stream()
                    .filter(one -> one.program().contains(LOOKING))
                    .forEach(one ->
                            cells.stream()
                                    .filter(c ->
                                            c.program().equals(one.program().replace(LOOKING, "")))
                                    .forEach(plain -> pairs.add(new Pair(one, plain))));
            return pairs;
        }
    }

    /**
     * What a second look took.
     *
     * @param questions that its network was asked a camera-minute
     * @param seconds that the network took for them a camera-minute
     */
    public record Looks(double questions, double seconds) {

        /** The one whose seconds are in the middle. */
        static Optional<Looks> median(List<Looks> rounds) {
            return rounds.stream()
                    .sorted(Comparator.comparingDouble(Looks::seconds))
                    .skip(rounds.size() / 2)
                    .findFirst();
        }
    }

    /** Two columns of which the first is given as a share of the second. */
    record Pair(Cell one, Cell of) {
        String name() {
            return one.program() + " of " + of.program();
        }
    }

    /**
     * Figures of one program.
     *
     * @param program its name
     * @param rounds processor seconds a camera-minute in each round; not a number where it failed
     */
    public record Cell(String program, List<Double> rounds) {

        /** Copies the list. */
        public Cell {
            rounds = List.copyOf(rounds);
        }

        boolean isOurs() {
            return program.startsWith("vigie");
        }

        /** The median of the rounds that did not fail. */
        OptionalDouble perMinute() {
            return median(rounds.stream().mapToDouble(r -> r));
        }

        /** The median of what each round was of the other program's same round. */
        OptionalDouble of(Cell other) {
            int n = Math.min(rounds.size(), other.rounds.size());
            return median(
                    IntStream.range(0, n).mapToDouble(i -> rounds.get(i) / other.rounds.get(i)));
        }

        private static OptionalDouble median(DoubleStream values) {
            double[] sorted = values.filter(Double::isFinite).sorted().toArray();
            return sorted.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(sorted[sorted.length / 2]);
        }
    }

    /** What the name of a column has when a network looked a second time. */
    static final String LOOKING = " looking";

    private static final int BAR = 18;
    private static final int WIDTH = 900;
    private static final List<String> COLOURS =
            List.of("#1d5f8a", "#4f9bc9", "#8a8a8a", "#b5651d", "#6a8a1d");

    public BenchReport {
        rows = List.copyOf(rows);
    }

    /** A table for Markdown, with Vigie's share of each of the others. */
    public String toTable() {
        StringBuilder out = new StringBuilder("| CPU s a camera-minute | films");
        Row first = rows.getFirst();
        first.cells().forEach(c -> out.append(" | ").append(c.program()));
        first.pairs().forEach(pair -> out.append(" | ").append(pair.name()));
        int columns = 2 + first.cells().size() + first.pairs().size();
        out.append(" |\n|").append("---|".repeat(columns)).append('\n');
        rows.forEach(row -> appendRow(out, row));
        rows.forEach(row ->
                row.looks()
                        .ifPresent(looks ->
                                out.append(
                                        String.format(
                                                Locale.ROOT,
                                                "%nSecond look on %s: %.2f questions a"
                                                        + " camera-minute, %.3f s of the"
                                                        + " network.%n",
                                                row.scene(),
                                                looks.questions(),
                                                looks.seconds()))));
        return out.append('\n').append(machine).append(", ").append(date).append('\n').toString();
    }

    private static void appendRow(StringBuilder out, Row row) {
        out.append("| ").append(row.scene()).append(" | ").append(row.films());
        row.cells().forEach(c -> out.append(" | ").append(figure(c.perMinute(), "%.3f")));
        row.pairs()
                .forEach(
                        pair -> out.append(" | ").append(figure(pair.one().of(pair.of()), "%.2f")));
        out.append(" |\n");
    }

    private static String figure(OptionalDouble value, String format) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, format, value.getAsDouble());
    }

    /** The same as JSON, each round of it. */
    public String toJson() {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells =
                    row.cells().stream()
                            .map(c -> quoted(c.program()) + ": " + roundsOf(c))
                            .toList();
            lines.add(
                    "    %s: {\"films\": %s, %s%s}"
                            .formatted(
                                    quoted(row.scene()),
                                    quoted(row.films()),
                                    String.join(", ", cells),
                                    looksOf(row)));
        }
        return "{\n  \"machine\": "
                + quoted(machine)
                + ",\n  \"date\": "
                + quoted(date)
                + ",\n  \"cpu_seconds_per_camera_minute\": {\n"
                + String.join(",\n", lines)
                + "\n  }\n}\n";
    }

    private static String looksOf(Row row) {
        return row.looks()
                .map(looks ->
                        String.format(
                                Locale.ROOT,
                                ", \"questions_per_camera_minute\": %.2f,"
                                        + " \"network_seconds_per_camera_minute\": %.4f",
                                looks.questions(),
                                looks.seconds()))
                .orElse("");
    }

    private static String roundsOf(Cell cell) {
        return cell.rounds().stream()
                .map(r -> Double.isFinite(r) ? String.format(Locale.ROOT, "%.3f", r) : "null")
                .collect(Collectors.joining(", ", "[", "]"));
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
                    row.cells().stream().mapToDouble(c -> c.perMinute().orElse(0)).max().orElse(1);
            bars.append(text(10, y, row.scene()));
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                int length = (int) Math.round(560 * cell.perMinute().orElse(0) / most);
                bars.append(
                        "<rect x=\"130\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n"
                                .formatted(
                                        y - 13, length, BAR - 3, COLOURS.get(i % COLOURS.size())));
                bars.append(
                        text(
                                136 + length,
                                y,
                                cell.program() + " " + figure(cell.perMinute(), "%.3f")));
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
