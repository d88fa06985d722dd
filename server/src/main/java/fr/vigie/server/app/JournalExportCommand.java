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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
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
        Optional<RunningPlace> running = RunningPlace.find(data.folder());
        if (running.isPresent() && isTaken(running.get())) {
            return ExitCode.OK.number();
        }
        data.open((database, journal) -> export(journal));
        return ExitCode.OK.number();
    }

    /** Takes it from the server that runs there; false if none does. */
    private boolean isTaken(RunningPlace running) throws CommandFailure {
        RegisterSource source = new RegisterSource(running.address());
        boolean taken =
                open
                        ? source.copy("journal/extract.jsonl", "", file)
                        : source.copy(
                                "journal/export.jsonl?actor="
                                        + encoded(DataOption.account())
                                        + "&motive="
                                        + encoded(motive),
                                running.secret(),
                                file);
        if (taken) {
            terminal.say(
                    Text.format(
                            "%s : écrit par le serveur qui tourne ; ./vigie journal verify %s le"
                                    + " vérifie.",
                            "%s: written by the server that runs; ./vigie journal verify %s"
                                    + " verifies it.",
                            file,
                            file));
        }
        return taken;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
