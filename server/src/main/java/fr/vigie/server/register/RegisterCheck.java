package fr.vigie.server.register;

import fr.vigie.journal.ExportReport;
import fr.vigie.journal.ExportVerifier;
import fr.vigie.journal.Trust;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.VerifierKey;
import fr.vigie.language.Text;
import fr.vigie.register.RunHistory;
import fr.vigie.register.WatchRun;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Holds a register against the journal's extract: nothing ran that the register does not show. */
public final class RegisterCheck {

    private RegisterCheck() {}

    /**
     * What is wrong; empty if the register holds.
     *
     * @param register the data of {@code register.json}
     * @param extract the lines of the journal's public extract
     * @param known what is known of the journal from elsewhere: its key, and checkpoints that were
     *     kept, which the journal of today has to contain
     */
    public static List<Text> verify(JsonNode register, Iterator<String> extract, Trust known) {
        Optional<VerifierKey> key = VerifierKey.find(register.path("key").asString(""));
        Optional<Checkpoint> checkpoint =
                SignedNote.find(register.path("checkpoint").asString(""))
                        .flatMap(note -> Checkpoint.find(note.text()));
        if (key.isEmpty() || checkpoint.isEmpty()) {
            return List.of(
                    new Text(
                            "Le registre n'a pas de clé ou pas de point de contrôle.",
                            "The register has no key or no checkpoint."));
        }
        if (known.key().filter(other -> !other.equals(key.get())).isPresent()) {
            return List.of(
                    new Text(
                            "La clé du registre n'est pas celle que vous connaissez.",
                            "The register's key is not the one that you know."));
        }
        List<Checkpoint> kept = new ArrayList<>(known.kept());
        kept.add(checkpoint.get());
        RunHistory history = new RunHistory();
        long size = checkpoint.get().size();
        ExportReport report =
                ExportVerifier.verify(
                        extract,
                        new Trust(key, kept),
                        entry -> {
                            if (entry.index() < size) {
                                history.take(entry);
                            }
                        });
        if (report.flaw().isPresent()) {
            return List.of(
                    Text.format(
                            "Le journal ne tient pas : %s, entrée %s.",
                            "The journal does not hold: %s, entry %s.",
                            report.flaw().get().kind(),
                            report.flaw().get().first()));
        }
        return compare(history.list(), listRuns(register));
    }

    private static List<Text> compare(List<WatchRun> ran, List<String> shown) {
        List<Text> wrong = new ArrayList<>();
        List<String> known = ran.stream().map(run -> lineOf(run)).toList();
        for (String run : known) {
            if (!shown.contains(run)) {
                wrong.add(
                        Text.format(
                                "A tourné et n'est pas au registre : %s.",
                                "Ran and is not in the register: %s.", run));
            }
        }
        for (String run : shown) {
            if (!known.contains(run)) {
                wrong.add(
                        Text.format(
                                "Est au registre et pas au journal : %s.",
                                "Is in the register and not in the journal: %s.", run));
            }
        }
        return wrong;
    }

    private static List<String> listRuns(JsonNode register) {
        List<String> runs = new ArrayList<>();
        for (JsonNode run : register.path("runs")) {
            runs.add(
                    line(
                            run.path("camera").asString(""),
                            run.path("watch").asString(""),
                            run.path("event").asString(""),
                            run.path("charter").asString(""),
                            run.path("from").asString(""),
                            run.path("to").asString("")));
        }
        return runs;
    }

    private static String lineOf(WatchRun run) {
        return line(
                run.camera(),
                run.watch(),
                run.event(),
                run.charter(),
                run.from().toString(),
                run.to().map(Object::toString).orElse(""));
    }

    private static String line(
            String camera, String watch, String event, String charter, String from, String to) {
        return camera + "/" + watch + " " + event + " " + charter + " " + from + " – " + to;
    }
}
