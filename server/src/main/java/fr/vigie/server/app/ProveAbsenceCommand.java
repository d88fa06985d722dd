package fr.vigie.server.app;

import fr.vigie.language.Text;
import fr.vigie.server.absence.Evidence;
import fr.vigie.server.absence.Finding;
import fr.vigie.server.absence.Inspection;
import fr.vigie.server.absence.Shipped;
import fr.vigie.server.store.Database;
import fr.vigie.server.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Prints the evidence that what the red lines forbid is not there, and fails if some of it is. */
@Command(
        name = "prove-absence",
        description = {
            "Montre tout ce qui est livré et échoue si quelque chose franchit une ligne rouge.",
            "Shows all that is shipped and fails if something crosses a red line."
        },
        mixinStandardHelpOptions = true)
final class ProveAbsenceCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--json",
            description = {"En JSON, pour un programme.", "As JSON, for a program."})
    private boolean json;

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = {
                "Ce qui est examiné au lieu de ce programme.",
                "What is inspected instead of this program."
            })
    private String classPath = "";

    ProveAbsenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Shipped shipped = classPath.isEmpty() ? Shipped.ofThisProgram() : Shipped.of(classPath);
        Evidence evidence = Inspection.of(shipped, columnsOfEmptyDatabase());
        if (json) {
            terminal.result(JsonMapper.shared().writeValueAsString(evidence));
        } else {
            print(evidence);
        }
        return evidence.findings().isEmpty() ? ExitCode.OK.number() : ExitCode.RED_LINE.number();
    }

    /** The tables as the migrations make them, in a database that is thrown away. */
    static List<String> columnsOfEmptyDatabase() throws IOException, CommandFailure {
        Path folder = Files.createTempDirectory("vigie-tables");
        try (Database database = Database.openIn(folder)) {
            return database.listColumns();
        } catch (StoreException e) {
            throw FailureOf.store(e);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void print(Evidence evidence) {
        section(new Text("Composants", "Components"), evidence.components());
        section(
                new Text(
                        "Bibliothèques natives (noms exportés)",
                        "Native libraries (exported names)"),
                evidence.nativeLibraries());
        section(new Text("Modèles et étiquettes", "Models and labels"), evidence.models());
        section(new Text("Adresses du serveur", "Endpoints"), evidence.endpoints());
        section(new Text("Colonnes des tables", "Columns of the tables"), evidence.columns());
        section(new Text("Champs", "Fields"), evidence.fields());
        section(new Text("Clés et options", "Keys and options"), evidence.keys());
        section(new Text("Destinations réseau", "Network destinations"), evidence.destinations());
        section(new Text("Exigences et essais", "Requirements and tests"), evidence.requirements());
        List<String> crossed =
                evidence.findings().stream().map(ProveAbsenceCommand::lineOf).toList();
        section(new Text("Lignes rouges franchies", "Red lines crossed"), crossed);
    }

    private static String lineOf(Finding finding) {
        return finding.requirement()
                + " "
                + finding.kind()
                + " "
                + finding.what()
                + " ("
                + finding.where()
                + ")";
    }

    private void section(Text title, List<String> lines) {
        String none = new Text("aucun", "none").in(terminal.locale());
        terminal.result("== " + title.in(terminal.locale()));
        (lines.isEmpty() ? List.of(none) : lines).forEach(terminal::result);
        terminal.result("");
    }
}
