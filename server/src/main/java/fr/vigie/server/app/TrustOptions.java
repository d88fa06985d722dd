package fr.vigie.server.app;

import fr.vigie.journal.Trust;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.VerifierKey;
import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What somebody who verifies knows of a journal from elsewhere. */
final class TrustOptions {

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = {
                "La clé publique connue par ailleurs (nom+empreinte+clé).",
                "The public key as known from elsewhere (name+hash+key)."
            })
    private String key = "";

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = {
                "Un point de contrôle gardé plus tôt ; peut être répété.",
                "A checkpoint that was kept earlier; may be repeated."
            })
    private List<Path> checkpoints = new ArrayList<>();

    /** Whether no key is known from elsewhere. */
    boolean isKeyless() {
        return key.isEmpty();
    }

    /** What is known. */
    Trust read() throws CommandFailure {
        Optional<VerifierKey> known = VerifierKey.find(key);
        if (!key.isEmpty() && known.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    new Text(
                            "--key n'est pas une clé ; donnez la ligne nom+empreinte+clé entière.",
                            "--key is no key; give the whole line name+hash+key."));
        }
        List<Checkpoint> kept = new ArrayList<>();
        for (Path path : checkpoints) {
            kept.add(readCheckpoint(path));
        }
        return new Trust(known, kept);
    }

    private static Checkpoint readCheckpoint(Path path) throws CommandFailure {
        try {
            return SignedNote.find(Files.readString(path))
                    .flatMap(note -> Checkpoint.find(note.text()))
                    .orElseThrow(() ->
                            new CommandFailure(
                                    ExitCode.INPUT,
                                    Text.format(
                                            "%s : ce n'est pas un point de contrôle.",
                                            "%s: this is no checkpoint.", path)));
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    static CommandFailure unreadable(Path path) {
        return new CommandFailure(
                ExitCode.INPUT,
                Text.format(
                        "%s : ce fichier ne peut pas être lu ; vérifiez le chemin.",
                        "%s: this file cannot be read; check the path.", path));
    }
}
