package fr.vigie.server.app;

import fr.vigie.act.Act;
import fr.vigie.act.ActDraft;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActRefusal;
import fr.vigie.act.ActShelf;
import fr.vigie.act.Fingerprint;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.server.vault.ActEntry;
import fr.vigie.server.vault.ActVault;
import fr.vigie.server.vault.PlaceStanding;
import fr.vigie.server.vault.ProgramHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The acts of configuration and vault as the pages read and file them. An act that is filed counts
 * at the next question, not only when the vault is read again. Thread-safe.
 */
final class LiveActs implements ActShelf {

    /** What a draft says instead of a hash: the charter in force, the program that runs. */
    private static final String THIS = "this";

    private static final Logger LOG = LoggerFactory.getLogger(LiveActs.class);

    private final Charter charter;
    private final List<FiledAct> configured;
    private final ActVault vault;
    private final PlaceStanding standing;
    private final PlaceLedger ledger;

    LiveActs(ServerSettings settings, PlaceStanding standing, PlaceLedger ledger) {
        charter = settings.charter();
        configured = settings.acts();
        vault = new ActVault(settings.dataFolder(), charter.validity().zone());
        this.standing = standing;
        this.ledger = ledger;
    }

    @Override
    public List<Held> list() {
        List<FiledAct> all = new ArrayList<>(configured);
        try {
            ActVault.Content content = vault.list();
            all.addAll(content.acts());
            content.problems().forEach(problem -> LOG.error("an act cannot be read: {}", problem));
        } catch (IOException e) {
            throw new UncheckedIOException("the vault cannot be read", e);
        }
        return all.stream()
                .map(filed -> new Held(filed.act(), counts(filed)))
                .sorted(
                        Comparator.comparing((Held held) -> held.act().period().from())
                                .reversed()
                                .thenComparing(held -> held.act().number()))
                .toList();
    }

    private static boolean counts(FiledAct filed) {
        return filed.act().kind() == ActKind.SUSPENSION || filed.isIntact();
    }

    @Override
    public Act file(ActDraft draft, Optional<byte[]> document, String actor) throws ActRefusal {
        if (document.isEmpty() && draft.kind() != ActKind.SUSPENSION) {
            throw new ActRefusal(List.of(ActEntry.needsDocument(draft.kind())));
        }
        try {
            Optional<Path> paper = lay(document);
            try {
                FiledAct act = ActEntry.read(bound(draft), paper, charter.validity().zone());
                ActEntry.check(List.of(charter), act.act());
                return ledger.file(
                        () -> {
                            FiledAct filed = vault.add(act.act(), paper);
                            standing.refresh();
                            return filed.act();
                        },
                        actor,
                        draft.kind() == ActKind.SUSPENSION ? draft.occasion() : "");
            } finally {
                if (paper.isPresent()) {
                    Files.delete(paper.get());
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new ActRefusal(List.of(ActEntry.taken(draft.kind(), draft.number())));
        } catch (IOException e) {
            throw new UncheckedIOException("the vault cannot be written", e);
        }
    }

    private static Optional<Path> lay(Optional<byte[]> document) throws IOException {
        if (document.isEmpty()) {
            return Optional.empty();
        }
        Path paper = Files.createTempFile("vigie-act", ".tmp");
        return Optional.of(Files.write(paper, document.get()));
    }

    private ActDraft bound(ActDraft d) {
        String program =
                d.program().equals(THIS)
                        ? ProgramHash.read().code().map(Fingerprint::hex).orElse("")
                        : d.program();
        String about =
                d.charter().equals(THIS)
                        ? charter.fingerprint().map(Fingerprint::hex).orElse("")
                        : d.charter();
        return new ActDraft(
                d.kind(),
                d.number(),
                d.authority(),
                d.from(),
                d.until(),
                d.cameras(),
                d.events(),
                d.hours(),
                d.occasion(),
                d.risks(),
                d.price(),
                program,
                d.models(),
                about,
                d.lifts());
    }
}
