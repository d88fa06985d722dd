package fr.vigie.server.app;

import java.util.Locale;
import java.util.function.DoubleConsumer;

/** How much of several files is done, as one line that is redrawn. Thread-safe. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final Terminal terminal;
    private final double[] done;
    private int shown = -1;

    ProgressBar(Terminal terminal, int files) {
        this.terminal = terminal;
        done = new double[files];
    }

    /** Takes the share done of one file, 0 to 1. */
    DoubleConsumer of(int file) {
        return share -> update(file, share);
    }

    private synchronized void update(int file, double share) {
        done[file] = share;
        double sum = 0;
        for (double one : done) {
            sum += one;
        }
        int percent = (int) (100 * sum / done.length);
        if (percent == shown) {
            return;
        }
        shown = percent;
        int bars = percent * WIDTH / 100;
        terminal.redraw(
                String.format(
                        Locale.ROOT,
                        "[%s%s] %3d %%",
                        "█".repeat(bars),
                        "·".repeat(WIDTH - bars),
                        percent));
    }
}
