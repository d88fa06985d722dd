package fr.vigie.server.app;

import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.JournalExport;
import fr.vigie.language.Text;
import fr.vigie.server.register.Lines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells an export in words, one line an entry: when, who, what, and the facts. */
@Command(
        name = "show",
        description = {
            "Dit un export en mots : quand, qui, quoi ; ne le vérifie pas (journal verify).",
            "Tells an export in words: when, who, what; does not verify it (journal verify)."
        },
        mixinStandardHelpOptions = true)
final class JournalShowCommand implements Callable<Integer> {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Terminal terminal;

    @Parameters(
            paramLabel = "EXPORT",
            description = {"Le fichier exporté.", "The exported file."})
    private Path file = Path.of("");

    @Option(
            names = "--zone",
            defaultValue = "Europe/Paris",
            paramLabel = "ZONE",
            description = "The clock of the place (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("Europe/Paris");

    JournalShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        int shown = 0;
        try {
            for (Iterator<String> lines = Lines.read(file); lines.hasNext(); ) {
                var entry = JournalExport.findEntry(lines.next());
                if (entry.isPresent()) {
                    terminal.result(line(entry.get()));
                    shown++;
                }
            }
        } catch (IOException e) {
            throw TrustOptions.unreadable(file);
        }
        if (shown == 0) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "%s : ce n'est pas un export du journal (./vigie journal export).",
                            "%s: this is no export of the journal (./vigie journal export).",
                            file));
        }
        return ExitCode.OK.number();
    }

    private String line(JournalEntry entry) {
        String facts =
                entry.facts().entrySet().stream()
                        .map((Map.Entry<String, String> f) -> f.getKey() + "=" + f.getValue())
                        .collect(Collectors.joining(", "));
        return entry.index()
                + "  "
                + SHOWN.format(entry.at().atZone(zone))
                + "  "
                + entry.actor()
                + " : "
                + entry.action().words().in(terminal.locale())
                + (facts.isEmpty() ? "" : " (" + facts + ")");
    }
}
