package fr.vigie.server.app;

import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.JournalExport;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.language.Text;
import fr.vigie.server.register.Lines;
import fr.vigie.server.store.SqlJournal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole journal to one file that anyone can verify without Vigie's server. */
@Command(
        name = "export",
        description = {
            "Écrit le journal entier dans un fichier vérifiable sans le serveur.",
            "Writes the whole journal to a file that can be verified without the server."
        },
        mixinStandardHelpOptions = true)
final class JournalExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Parameters(
            paramLabel = "FILE",
            description = {"Le fichier à écrire.", "The file to write."})
    private Path file = Path.of("");

    @Option(
            names = "--motive",
            paramLabel = "TEXT",
            description = {"Pourquoi ; écrit dans le journal.", "Why; written in the journal."})
    private String motive = "";

    @Option(
            names = "--public",
            description = {
                "L'extrait public : sans auteurs ni alertes.",
                "The public extract: without authors and alerts."
            })
    private boolean open;

    JournalExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        data.open((database, journal) -> export(journal));
        return ExitCode.OK.number();
    }

    private void export(SqlJournal journal) throws CommandFailure {
        note(journal);
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Checkpoint head;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
                head =
                        open
                                ? JournalExport.writeExtract(
                                        journal, line -> Lines.write(out, line))
                                : JournalExport.write(journal, line -> Lines.write(out, line));
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            terminal.say(
                    Text.format(
                            "%s : %s entrées, racine %s.",
                            "%s: %s entries, root %s.", file, head.size(), head.root().base64()));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FOLDER,
                    Text.format(
                            "Le fichier « %s » ne peut pas être écrit ; donnez un autre chemin.",
                            "The file '%s' cannot be written; name another path.", file));
        }
    }

    private void note(SqlJournal journal) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("form", open ? "public" : "whole");
        if (!motive.isEmpty()) {
            facts.put(JournalEntry.MOTIVE, motive);
        }
        journal.append(DataOption.account(), JournalAction.JOURNAL_EXPORTED, facts);
    }
}
