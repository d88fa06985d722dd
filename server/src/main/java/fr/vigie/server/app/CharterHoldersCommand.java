package fr.vigie.server.app;

import fr.vigie.charter.adoption.KeyHolder;
import fr.vigie.journal.tree.VerifierKey;
import fr.vigie.language.Text;
import fr.vigie.server.vault.CharterVault;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the public keys of both holders known to a place, once. */
@Command(
        name = "holders",
        description = {
            "Fait connaître à un lieu les clés publiques du maire et du délégué, ou les montre.",
            "Makes the public keys of mayor and officer known to a place, or shows them."
        },
        mixinStandardHelpOptions = true)
final class CharterHoldersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private ActPlace place = new ActPlace();

    @Option(names = "--mayor", paramLabel = "KEY")
    private @Nullable String mayor;

    @Option(names = "--officer", paramLabel = "KEY")
    private @Nullable String officer;

    CharterHoldersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        ActPlace.Opened opened = place.openExisting();
        CharterVault vault = new CharterVault(opened.folder());
        try {
            if (mayor != null || officer != null) {
                register(vault);
            }
            vault.keys().forEach((holder, key) -> terminal.result(holder + "  " + key));
            return ExitCode.OK.number();
        } catch (IOException e) {
            throw CharterChoice.vaultFailure(e);
        }
    }

    private void register(CharterVault vault) throws CommandFailure, IOException {
        Map<KeyHolder, VerifierKey> keys = new EnumMap<>(KeyHolder.class);
        keys.put(KeyHolder.MAYOR, key("--mayor", mayor));
        keys.put(KeyHolder.OFFICER, key("--officer", officer));
        if (keys.get(KeyHolder.MAYOR).equals(keys.get(KeyHolder.OFFICER))) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    new Text(
                            "Le maire et le délégué ont chacun leur clé : donnez-en deux.",
                            "Mayor and officer each have a key of their own: give two."));
        }
        if (!vault.keys().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    new Text(
                            "Les clés de ce lieu sont déjà connues et inscrites au journal ; de"
                                    + " nouvelles clés demandent un nouveau dossier de données.",
                            "The keys of this place are known already and in the journal; new keys"
                                    + " need a new data folder."));
        }
        vault.keep(keys);
    }

    private static VerifierKey key(String option, @Nullable String text) throws CommandFailure {
        return VerifierKey.find(text == null ? "" : text)
                .orElseThrow(() ->
                        new CommandFailure(
                                ExitCode.USAGE,
                                Text.format(
                                        "%s attend une clé publique, la ligne entière que ./vigie"
                                                + " charter key a montrée.",
                                        "%s takes a public key, the whole line that ./vigie charter"
                                                + " key showed.",
                                        option)));
    }
}
