package fr.vigie.server.app;

import fr.vigie.charter.adoption.KeyHolder;
import fr.vigie.journal.tree.SigningKey;
import fr.vigie.language.Text;
import fr.vigie.server.vault.LockedKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the key of one holder, encrypted, in a file that its holder keeps. */
@Command(
        name = "key",
        description = {
            "Fabrique la clé d'un signataire, chiffrée, dans un fichier qu'il garde lui-même.",
            "Makes a signer's key, encrypted, in a file that its holder keeps."
        },
        mixinStandardHelpOptions = true)
final class CharterKeyCommand implements Callable<Integer> {

    private static final int NAME_BYTES = 4;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "Where the key is written.")
    private Path file = Path.of("");

    @Option(names = "--holder", required = true, description = "${COMPLETION-CANDIDATES}")
    private KeyHolder holder = KeyHolder.MAYOR;

    @Mixin private PassphraseOption passphrase = new PassphraseOption();

    CharterKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (liesWithTheServer(file.toAbsolutePath())) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    Text.format(
                            "%s est dans le dossier de données d'un Vigie : une clé de signature"
                                    + " n'y va jamais, choisissez un support de son titulaire.",
                            "%s lies in the data folder of a Vigie: a signing key never goes"
                                    + " there, choose a medium of its holder.",
                            file));
        }
        SecureRandom random = new SecureRandom();
        byte[] own = new byte[NAME_BYTES];
        random.nextBytes(own);
        SigningKey key =
                SigningKey.generate(holder.keyName() + "/" + HexFormat.of().formatHex(own), random);
        write(LockedKey.lock(key, passphrase.readNew(terminal), random));
        terminal.result(key.verifier().toString());
        terminal.say(
                Text.format(
                        "%s contient la clé secrète, chiffrée : gardez-la hors du serveur. La ligne"
                                + " ci-dessus est la clé publique (./vigie charter holders).",
                        "%s holds the secret key, encrypted: keep it away from the server. The line"
                                + " above is the public key (./vigie charter holders).",
                        file));
        return ExitCode.OK.number();
    }

    private static boolean liesWithTheServer(Path path) {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("vigie.lock"))) {
                return true;
            }
        }
        return false;
    }

    private void write(String text) throws CommandFailure {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    ExitCode.FOLDER,
                    Text.format(
                            "%s existe déjà ; une clé n'est jamais écrasée, prenez un autre nom.",
                            "%s exists already; a key is never overwritten, take another name.",
                            file));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FOLDER,
                    Text.format(
                            "%s ne peut pas être écrit ; donnez un autre chemin.",
                            "%s cannot be written; name another path.", file));
        }
    }
}
