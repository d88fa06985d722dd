package fr.vigie.server.app;

import fr.vigie.act.ActDraft;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActRefusal;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.server.vault.ActEntry;
import fr.vigie.server.vault.ProgramHash;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files one act. A server that runs sees it within seconds. */
@Command(
        name = "add",
        description = {
            "Dépose un acte ; un serveur qui tourne le voit en quelques secondes.",
            "Files an act; a server that runs sees it within seconds."
        },
        mixinStandardHelpOptions = true)
final class ActAddCommand implements Callable<Integer> {

    private static final String THIS = "this";

    private final Terminal terminal;

    @Mixin private ActPlace place = new ActPlace();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Its document; only a SUSPENSION may have none.")
    private @Nullable Path file;

    @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}")
    private ActKind kind = ActKind.DELIBERATION;

    @Option(names = "--number", required = true, paramLabel = "NO")
    private String number = "";

    @Option(names = "--authority", required = true, paramLabel = "WHO")
    private String authority = "";

    @Option(names = "--from", paramLabel = "DATE", description = "Default: now.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day, included.")
    private @Nullable String until;

    @Option(names = "--camera", paramLabel = "ID")
    private List<String> cameras = new ArrayList<>();

    @Option(names = "--event", paramLabel = "EVENT")
    private List<String> events = new ArrayList<>();

    @Option(names = "--hours", paramLabel = "18:00-02:00")
    private @Nullable String hours;

    @Option(names = "--occasion", paramLabel = "WORDS", description = "The event it is given for.")
    private @Nullable String occasion;

    @Option(names = "--risk", paramLabel = "RISK")
    private List<String> risks = new ArrayList<>();

    @Option(names = "--price", paramLabel = "WORDS", description = "\"gratuit\" included.")
    private @Nullable String price;

    @Option(
            names = "--program",
            paramLabel = "SHA-256",
            description = "The program that is attested; 'this' for the one that runs.")
    private @Nullable String program;

    @Option(names = "--model", paramLabel = "SHA-256")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--charter",
            paramLabel = "NAME|FILE",
            description = "The charter that it is about, as it stands now.")
    private @Nullable String charter;

    @Option(names = "--lifts", paramLabel = "NO", description = "The suspension that it ends.")
    private @Nullable String lifts;

    ActAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (file == null && kind != ActKind.SUSPENSION) {
            throw new CommandFailure(ExitCode.USAGE, ActEntry.needsDocument(kind));
        }
        ActPlace.Opened opened = place.open();
        FiledAct act = read(opened);
        try {
            ActEntry.check(charters(opened), act.act());
            FiledAct filed = opened.vault().add(act.act(), Optional.ofNullable(file));
            terminal.result(ActCommand.line(filed, opened.zone()).in(terminal.locale()));
            return ExitCode.OK.number();
        } catch (ActRefusal refusal) {
            throw new CommandFailure(ExitCode.REFUSED, refusal.sentences());
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(ExitCode.INPUT, ActEntry.taken(kind, number));
        } catch (IOException e) {
            throw ActPlace.failure(opened.folder());
        }
    }

    private FiledAct read(ActPlace.Opened opened) throws CommandFailure {
        try {
            return ActEntry.read(draft(), Optional.ofNullable(file), opened.zone());
        } catch (ActRefusal refusal) {
            throw new CommandFailure(ExitCode.INPUT, refusal.sentences());
        }
    }

    private ActDraft draft() throws CommandFailure {
        String about =
                charter == null ? "" : CharterChoice.of(charter).fingerprint().orElseThrow().hex();
        return new ActDraft(
                kind,
                number,
                authority,
                said(from),
                said(until),
                cameras,
                events,
                said(hours),
                said(occasion),
                risks,
                said(price),
                THIS.equals(program) ? thisProgram() : said(program),
                models,
                about,
                said(lifts));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String thisProgram() {
        return ProgramHash.read().code().orElseThrow().hex();
    }

    /** The charter in force; where none is known, all that ship: one of them has to accept it. */
    private static List<Charter> charters(ActPlace.Opened opened) {
        return opened.charter().map(List::of).orElseGet(ShippedCharters::list);
    }
}
