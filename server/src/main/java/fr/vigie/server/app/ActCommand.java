package fr.vigie.server.app;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.Deadline;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.language.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Files acts in the vault of a data folder and looks after them. */
@Command(
        name = "act",
        description = {
            "Dépose les actes d'un lieu (délibération, arrêté, AIPD…) et en surveille les"
                    + " échéances.",
            "Files the acts of a place (decisions, orders, assessments…) and watches their ends."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ActAddCommand.class)
final class ActCommand {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Terminal terminal;

    ActCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "list",
            description = {"Les actes déposés.", "The acts that are filed."},
            mixinStandardHelpOptions = true)
    int list(@Mixin ActPlace place) throws CommandFailure {
        ActPlace.Opened opened = place.openExisting();
        List<FiledAct> acts = opened.acts(terminal);
        acts.forEach(filed -> result(line(filed, opened.zone())));
        if (acts.isEmpty()) {
            terminal.say(
                    Text.format(
                            "Aucun acte n'est déposé dans %s ; ./vigie act add en dépose un.",
                            "No act is filed in %s; ./vigie act add files one.", opened.folder()));
        }
        return ExitCode.OK.number();
    }

    @Command(
            name = "check",
            description = {
                "Vérifie les documents octet par octet et annonce les échéances à 30 et 7 jours.",
                "Checks the documents byte by byte and announces ends 30 and 7 days before."
            },
            mixinStandardHelpOptions = true)
    int check(@Mixin ActPlace place) throws CommandFailure {
        ActPlace.Opened opened = place.openExisting();
        List<FiledAct> acts = opened.acts(terminal);
        List<FiledAct> altered =
                acts.stream()
                        .filter(f -> f.act().kind() != ActKind.SUSPENSION && !f.isIntact())
                        .toList();
        altered.forEach(f ->
                terminal.say(
                        Text.format(
                                "%s %s : le document manque, ou n'a plus l'empreinte déposée ;"
                                        + " l'acte ne compte pas.",
                                "%s %s: the document is missing or no longer has the hash filed;"
                                        + " the act does not count.",
                                f.act().kind(),
                                f.act().number())));
        Deadline.of(acts.stream().map(FiledAct::act).toList(), Instant.now())
                .forEach(d -> result(PlaceReport.words(d, opened.zone())));
        result(
                Text.format(
                        "%s acte(s), %s document(s) altéré(s).",
                        "%s act(s), %s altered document(s).", acts.size(), altered.size()));
        return altered.isEmpty() ? ExitCode.OK.number() : ExitCode.INPUT.number();
    }

    private void result(Text words) {
        terminal.result(words.in(terminal.locale()));
    }

    /** One line for an act; its times by the clock of the place. */
    static Text line(FiledAct filed, ZoneId zone) {
        Act act = filed.act();
        return Text.same(
                String.join(
                        "  ",
                        act.kind().name(),
                        act.number(),
                        act.authority(),
                        SHOWN.format(act.period().from().atZone(zone))
                                + " → "
                                + act.period()
                                        .until()
                                        .map(u -> SHOWN.format(u.atZone(zone)))
                                        .orElse("–"),
                        act.document().map(d -> d.brief()).orElse("–")));
    }
}
