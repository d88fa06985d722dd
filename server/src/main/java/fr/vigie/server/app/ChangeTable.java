package fr.vigie.server.app;

import fr.vigie.evaluation.change.ChangeFolder;
import fr.vigie.evaluation.change.ChangeReplay;
import fr.vigie.evaluation.change.ChangeScore;
import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Plays folders in the layout of CDnet 2014 and prints a line for each, and one for all. */
final class ChangeTable {

    private static final int WIDTH = 32;

    private final Terminal terminal;

    ChangeTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Path> folders) throws CommandFailure {
        terminal.result(
                new Text(
                                row("", "rappel", "spécificité", "précision", "F"),
                                row("", "recall", "specificity", "precision", "F"))
                        .in(terminal.locale()));
        ChangeScore all = ChangeScore.NONE;
        for (Path folder : folders) {
            ChangeScore score = play(folder);
            all = all.plus(score);
            terminal.result(row(folder.toString(), score));
        }
        if (folders.size() > 1) {
            terminal.result(row(new Text("ensemble", "all").in(terminal.locale()), all));
        }
    }

    private static ChangeScore play(Path folder) throws CommandFailure {
        try {
            return ChangeReplay.play(ChangeFolder.read(folder), _ -> {});
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "Le dossier « %s » ne se lit pas : %s.",
                            "The folder %s cannot be read: %s.",
                            folder,
                            String.valueOf(e.getMessage())));
        }
    }

    private static String row(String name, ChangeScore score) {
        return row(
                name,
                share(score.recall()),
                share(score.specificity()),
                share(score.precision()),
                share(score.fMeasure()));
    }

    private static String row(String name, String... cells) {
        String shown =
                name.length() <= WIDTH ? name : "…" + name.substring(name.length() - WIDTH + 1);
        return String.format(
                        Locale.ROOT,
                        "%-" + WIDTH + "s %8s %12s %10s %8s",
                        shown,
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3])
                .stripTrailing();
    }

    private static String share(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "-";
    }
}
