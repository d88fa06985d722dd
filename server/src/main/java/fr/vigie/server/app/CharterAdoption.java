package fr.vigie.server.app;

import fr.vigie.act.Act;
import fr.vigie.charter.Charter;
import fr.vigie.charter.adoption.AdoptionCheck;
import fr.vigie.charter.adoption.CharterStatement;
import fr.vigie.charter.adoption.KeyHolder;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.VerifierKey;
import fr.vigie.language.Text;
import fr.vigie.server.vault.CharterVault;
import fr.vigie.server.vault.CharterVault.Adopted;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adopts charters at a place, with the signatures that each needs (requirement R-10). */
final class CharterAdoption {

    private CharterAdoption() {}

    /**
     * Sees at a start that the charter of the configuration is the one that was adopted. The first
     * charter of a place is adopted by its choice.
     */
    static void settle(CharterVault vault, Charter charter, byte[] text) throws CommandFailure {
        try {
            Optional<Adopted> last = vault.findLast();
            if (last.isEmpty()) {
                vault.adopt(text, CharterStatement.of(charter, Optional.empty()), Map.of());
            } else if (!charter.fingerprint()
                    .equals(Optional.of(last.get().statement().charter()))) {
                adopt(vault, charter, text, List.of(), List.of());
            }
        } catch (IOException e) {
            throw CharterChoice.vaultFailure(e);
        }
    }

    /** Adopts a charter, or says all that is missing. */
    static void adopt(
            CharterVault vault,
            Charter charter,
            byte[] text,
            List<SignedNote> notes,
            List<Act> acts)
            throws CommandFailure {
        Adopted last = getLast(vault);
        CharterStatement statement =
                CharterStatement.of(charter, Optional.of(last.statement().fingerprint()));
        try {
            Map<KeyHolder, VerifierKey> keys = vault.keys();
            List<Text> missing =
                    AdoptionCheck.findMissing(
                            read(vault, last),
                            charter,
                            statement,
                            keys,
                            notes,
                            acts,
                            Instant.now());
            if (!missing.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.REFUSED, refusal(charter, last, keys.isEmpty(), missing));
            }
            vault.adopt(text, statement, signed(statement, keys, notes));
        } catch (IOException e) {
            throw CharterChoice.vaultFailure(e);
        }
    }

    private static Map<KeyHolder, SignedNote> signed(
            CharterStatement statement, Map<KeyHolder, VerifierKey> keys, List<SignedNote> notes) {
        Map<KeyHolder, SignedNote> signed = new EnumMap<>(KeyHolder.class);
        for (SignedNote note : notes) {
            AdoptionCheck.listSigners(statement, keys, List.of(note))
                    .forEach(holder -> signed.put(holder, note));
        }
        return signed;
    }

    private static List<Text> refusal(
            Charter charter, Adopted last, boolean unknownKeys, List<Text> missing) {
        List<Text> sentences = new ArrayList<>();
        sentences.add(
                Text.format(
                        "La charte %s ne peut pas prendre la place de %s, adoptée ici (exigence"
                                + " R-10) : ./vigie charter diff dit ce qui change.",
                        "The charter %s cannot take the place of %s, which is adopted here"
                                + " (requirement R-10): ./vigie charter diff tells what changes.",
                        charter.reference(),
                        last.statement().reference()));
        sentences.addAll(missing);
        if (unknownKeys) {
            sentences.add(
                    new Text(
                            "Les clés du maire et du délégué ne sont pas encore connues ici :"
                                    + " ./vigie charter key, puis ./vigie charter holders.",
                            "The keys of mayor and officer are not known here yet: ./vigie charter"
                                    + " key, then ./vigie charter holders."));
        }
        return sentences;
    }

    /** The charter that counts at a place. */
    static Adopted getLast(CharterVault vault) throws CommandFailure {
        try {
            return vault.findLast()
                    .orElseThrow(() ->
                            new CommandFailure(
                                    ExitCode.USAGE,
                                    new Text(
                                            "Ce lieu n'a encore adopté aucune charte : ./vigie"
                                                    + " serve adopte la première.",
                                            "This place has adopted no charter yet: ./vigie serve"
                                                    + " adopts the first.")));
        } catch (IOException e) {
            throw CharterChoice.vaultFailure(e);
        }
    }

    /** The adopted charter as it was written. */
    static Charter read(CharterVault vault, Adopted adopted) throws CommandFailure {
        try {
            return vault.read(adopted);
        } catch (IOException e) {
            throw CharterChoice.vaultFailure(e);
        }
    }
}
