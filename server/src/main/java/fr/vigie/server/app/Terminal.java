package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Where a command speaks: results go to standard output and nothing else does; words for people go
 * to standard error. Thread-safe.
 */
final class Terminal {

    private final PrintStream results;
    private final PrintStream words;
    private final Locale locale;
    private final boolean interactive;
    private boolean lineOpen;

    /**
     * @param interactive whether a person sees standard error now, so that a line may be redrawn
     */
    Terminal(PrintStream results, PrintStream words, Locale locale, boolean interactive) {
        this.results = results;
        this.words = words;
        this.locale = locale;
        this.interactive = interactive;
    }

    Locale locale() {
        return locale;
    }

    boolean interactive() {
        return interactive;
    }

    /** A line for people. */
    synchronized void say(Text sentence) {
        clearLine();
        words.println(sentence.in(locale));
        words.flush();
    }

    /** A line that the next one replaces; for a person only. */
    synchronized void redraw(String line) {
        words.print("\r\u001B[K" + line);
        words.flush();
        lineOpen = true;
    }

    /** Takes the redrawn line away. */
    synchronized void clearLine() {
        if (lineOpen) {
            words.print("\r\u001B[K");
            lineOpen = false;
        }
    }

    /**
     * One line of the result.
     *
     * @return false when nobody reads it any more
     */
    synchronized boolean result(String line) {
        clearLine();
        results.println(line);
        return !results.checkError();
    }
}
