package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.charter.adoption.CharterStatement;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.SigningKey;
import fr.vigie.language.Text;
import fr.vigie.server.vault.CharterVault;
import fr.vigie.server.vault.LockedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a charter for one place, after what is adopted there now. */
@Command(
        name = "sign",
        description = {
            "Signe une charte pour un lieu ; montre d'abord ce qu'elle y change.",
            "Signs a charter for a place; shows first what it changes there."
        },
        mixinStandardHelpOptions = true)
final class CharterSignCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private ActPlace place = new ActPlace();

    @Parameters(paramLabel = "NAME|FILE")
    private String name = "";

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The signer's.")
    private Path key = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The signature.")
    private Path out = Path.of("");

    @Mixin private PassphraseOption passphrase = new PassphraseOption();

    CharterSignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        CharterVault vault = new CharterVault(place.openExisting().folder());
        Charter charter = CharterChoice.of(name);
        CharterVault.Adopted now = CharterAdoption.getLast(vault);
        CharterDiffCommand.say(terminal, CharterAdoption.read(vault, now), charter);
        CharterStatement statement =
                CharterStatement.of(charter, Optional.of(now.statement().fingerprint()));
        write(SignedNote.sign(statement.text(), List.of(open())));
        return ExitCode.OK.number();
    }

    private SigningKey open() throws CommandFailure {
        String text;
        try {
            text = Files.readString(key);
        } catch (IOException e) {
            text = "";
        }
        if (!LockedKey.isOne(text)) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "%s n'est pas une clé de ./vigie charter key ; vérifiez le chemin.",
                            "%s is no key of ./vigie charter key; check the path.", key));
        }
        return LockedKey.open(text, passphrase.read(terminal))
                .orElseThrow(() ->
                        new CommandFailure(
                                ExitCode.INPUT,
                                Text.format(
                                        "%s ne s'ouvre pas : la phrase de passe est une autre, ou"
                                                + " le fichier a été modifié.",
                                        "%s does not open: the passphrase is another one, or the"
                                                + " file was altered.",
                                        key)));
    }

    private void write(SignedNote note) throws CommandFailure {
        try {
            Files.writeString(out, note.toString());
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FOLDER,
                    Text.format(
                            "%s ne peut pas être écrit ; donnez un autre chemin.",
                            "%s cannot be written; name another path.", out));
        }
        terminal.say(
                Text.format(
                        "Signature écrite dans %s : ./vigie charter adopt %s --signature %s …",
                        "Signature written to %s: ./vigie charter adopt %s --signature %s …",
                        out,
                        name,
                        out));
    }
}
