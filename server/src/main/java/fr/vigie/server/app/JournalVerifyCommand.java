package fr.vigie.server.app;

import fr.vigie.journal.ExportReport;
import fr.vigie.journal.ExportVerifier;
import fr.vigie.journal.JournalFlaw;
import fr.vigie.journal.Trust;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.language.Text;
import fr.vigie.server.register.Lines;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Verifies an export on the file alone; nothing is connected to. */
@Command(
        name = "verify",
        description = {
            "Vérifie un export, hors ligne, et nomme la première entrée modifiée, supprimée,"
                    + " ajoutée ou déplacée.",
            "Verifies an export, offline, and names the first entry that was altered, removed,"
                    + " inserted or moved."
        },
        mixinStandardHelpOptions = true)
final class JournalVerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "EXPORT",
            description = {"Le fichier exporté.", "The exported file."})
    private Path file = Path.of("");

    @Mixin private TrustOptions known = new TrustOptions();

    JournalVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        ExportReport report = verify(known.read());
        if (report.flaw().isPresent()) {
            throw new CommandFailure(ExitCode.FLAWED, sentenceOf(report.flaw().get()));
        }
        Checkpoint head = report.head().orElseThrow();
        terminal.result(
                Text.format(
                                "Le journal tient : %s entrées sous la signature de %s, racine %s.",
                                "The journal holds: %s entries under the signature of %s, root %s.",
                                report.entries(),
                                head.origin(),
                                head.root().base64())
                        .in(terminal.locale()));
        if (known.isKeyless()) {
            terminal.say(
                    new Text(
                            "Sans --key, l'export n'est comparé qu'à lui-même : comparez la clé de"
                                    + " sa première ligne à celle du registre publié.",
                            "Without --key the export is held against itself only: compare the key"
                                    + " in its first line with that of the published register."));
        }
        return ExitCode.OK.number();
    }

    private ExportReport verify(Trust trust) throws CommandFailure {
        try {
            return ExportVerifier.verify(Lines.read(file), trust);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(
                    ExitCode.FLAWED,
                    Text.format(
                            "%s : ce n'est pas du texte UTF-8 ; l'export a été modifié.",
                            "%s: this is not UTF-8 text; the export was altered.", file));
        } catch (IOException e) {
            throw TrustOptions.unreadable(file);
        }
    }

    private Text sentenceOf(JournalFlaw flaw) {
        Text where =
                flaw.first() == flaw.last()
                        ? Text.format("l'entrée %s", "entry %s", flaw.first())
                        : Text.format(
                                "une des entrées %s à %s",
                                "one of the entries %s to %s", flaw.first(), flaw.last());
        Text what =
                switch (flaw.kind()) {
                    case ALTERED -> new Text(" a été modifiée.", " was altered.");
                    case REMOVED -> new Text(" manque.", " is missing.");
                    case INSERTED ->
                            new Text(" a été ajoutée ou répétée.", " was inserted or repeated.");
                    case REORDERED -> new Text(" n'est pas à sa place.", " is out of its place.");
                    case CHECKPOINT ->
                            new Text(
                                    " : le point de contrôle à cet endroit manque ou n'est pas"
                                            + " signé par la clé du journal.",
                                    ": the checkpoint here is missing or not signed by the"
                                            + " journal's key.");
                    case UNSIGNED ->
                            new Text(" n'est sous aucune signature.", " is under no signature.");
                    case HEADER ->
                            new Text(
                                    " : la première ligne n'est pas celle de ce journal, ou la clé"
                                            + " est une autre.",
                                    ": the first line is not this journal's, or the key is"
                                            + " another.");
                    case FORKED ->
                            new Text(
                                    " : ce journal contredit un point de contrôle gardé ; son passé"
                                            + " a été réécrit.",
                                    ": this journal contradicts a checkpoint that was kept; its"
                                            + " past was rewritten.");
                };
        return Text.format("%s : ", "%s: ", file).plus(where).plus(what);
    }
}
