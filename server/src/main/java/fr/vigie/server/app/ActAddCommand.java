package fr.vigie.server.app;

import fr.vigie.act.ActKind;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.RefusalRule;
import fr.vigie.evaluation.act.ActReader;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.language.Text;
import fr.vigie.permission.DocumentCheck;
import fr.vigie.server.vault.ProgramHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
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
            throw new CommandFailure(
                    ExitCode.USAGE,
                    Text.format(
                            "Un acte %s a un document : donnez son fichier.",
                            "An act %s has a document: give its file.", kind));
        }
        ActPlace.Opened opened = place.open();
        FiledAct act = read(opened);
        checkAgainst(charters(opened), act);
        try {
            FiledAct filed = opened.vault().add(act.act(), Optional.ofNullable(file));
            terminal.result(ActCommand.line(filed, opened.zone()).in(terminal.locale()));
            return ExitCode.OK.number();
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "Le coffre a déjà un acte %s numéro %s ; un acte ne se remplace pas,"
                                    + " prenez un autre numéro.",
                            "The vault has an act %s with number %s already; an act is not"
                                    + " replaced, take another number.",
                            kind,
                            number));
        } catch (IOException e) {
            throw ActPlace.failure(opened.folder());
        }
    }

    private FiledAct read(ActPlace.Opened opened) throws CommandFailure {
        Problems problems = new Problems("act");
        return YamlFile.parse(yaml().getBytes(StandardCharsets.UTF_8), problems)
                .flatMap(value -> new ActReader(Path.of(""), opened.zone()).read(value))
                .orElseThrow(() ->
                        new CommandFailure(
                                ExitCode.INPUT,
                                problems.list().stream().map(Problem::sentence).toList()));
    }

    private String yaml() throws CommandFailure {
        List<String> lines = new ArrayList<>();
        add(lines, "kind", kind.name());
        add(lines, "number", number);
        add(lines, "authority", authority);
        add(lines, "from", from != null ? from : Instant.now().toString());
        add(lines, "until", until);
        addAll(lines, "cameras", cameras);
        addAll(lines, "events", events);
        add(lines, "hours", hours);
        add(lines, "occasion", occasion);
        addAll(lines, "risks", risks);
        add(lines, "price", price);
        add(lines, "program", THIS.equals(program) ? thisProgram() : program);
        addAll(lines, "models", models);
        String about =
                charter == null
                        ? null
                        : CharterChoice.of(charter).fingerprint().orElseThrow().hex();
        add(lines, "charter", about);
        add(lines, "lifts", lifts);
        add(lines, "file", file == null ? null : file.toString());
        return String.join("\n", lines);
    }

    private static String thisProgram() {
        return ProgramHash.read().code().orElseThrow().hex();
    }

    private static void add(List<String> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add(key + ": " + quoted(value));
        }
    }

    private static void addAll(List<String> lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(
                    key
                            + ": ["
                            + String.join(", ", values.stream().map(ActAddCommand::quoted).toList())
                            + "]");
        }
    }

    private static String quoted(String value) {
        return "'" + value.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
    }

    /** The charter in force; where none is known, those that ask for such an act. */
    private List<Charter> charters(ActPlace.Opened opened) {
        List<Charter> known = opened.charter().map(List::of).orElseGet(ShippedCharters::list);
        return known.stream().filter(c -> !asking(c).isEmpty()).toList();
    }

    private List<CharterDocument> asking(Charter one) {
        return one.listBlocking().stream()
                .filter(d -> d.terms().filter(t -> t.kind() == kind).isPresent())
                .toList();
    }

    /** Refuses at entry what could never count: an order of 32 days, a blank price. */
    private void checkAgainst(List<Charter> charters, FiledAct act) throws CommandFailure {
        for (Charter one : charters) {
            DocumentCheck check = new DocumentCheck(one);
            for (CharterDocument document : asking(one)) {
                if (check.isAcceptable(act.act(), document.terms().orElseThrow())) {
                    return;
                }
            }
        }
        if (!charters.isEmpty()) {
            CharterDocument document = asking(charters.getFirst()).getFirst();
            RefusalRule rule = charters.getFirst().getRefusal(document);
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    Text.same(rule.code() + " (" + rule.article() + ") : ")
                            .plus(
                                    new Text(
                                            "cet acte ne compterait pas comme « ",
                                            "this act would not count as '"))
                            .plus(document.title())
                            .plus(
                                    Text.format(
                                            " » ; il doit dire %s%s%s.",
                                            "'; it has to state %s%s%s.",
                                            document.terms().orElseThrow().requires(),
                                            document.terms()
                                                    .flatMap(t -> t.longest())
                                                    .map(p -> ", " + p + " max")
                                                    .orElse(""),
                                            document.terms().orElseThrow().excludesPropertyOnly()
                                                    ? ", PROPERTY_DAMAGE ≠ { }"
                                                    : "")));
        }
    }
}
