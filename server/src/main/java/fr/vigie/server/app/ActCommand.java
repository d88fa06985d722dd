package fr.vigie.server.app;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.Deadline;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.language.Text;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Files acts in the vault of a data folder and looks after them. */
@Command(
        name = "act",
        description = {
            "Dépose les actes d'un lieu (délibération, arrêté, AIPD…) et en surveille les"
                    + " échéances.",
            "Files the acts of a place (decisions, orders, assessments…) and watches their ends."
        },
        mixinStandardHelpOptions = true,
        subcommands = {ActAddCommand.class, ActCommand.ListActs.class, ActCommand.Check.class})
final class ActCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    ActCommand() {}

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.number();
    }

    /** One line for each act. */
    @Command(
            name = "list",
            description = {"Les actes déposés.", "The acts that are filed."},
            mixinStandardHelpOptions = true)
    static final class ListActs implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin private ActPlace place = new ActPlace();

        ListActs(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws CommandFailure {
            for (FiledAct filed : place.open().acts(terminal)) {
                terminal.result(line(filed).in(terminal.locale()));
            }
            return ExitCode.OK.number();
        }
    }

    /** What is altered, ended, or ends soon. */
    @Command(
            name = "check",
            description = {
                "Vérifie les documents octet par octet et annonce les échéances à 30 et 7 jours.",
                "Checks the documents byte by byte and announces ends 30 and 7 days before."
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin private ActPlace place = new ActPlace();

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws CommandFailure {
            ActPlace.Opened opened = place.open();
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
                                    "%s %s: the document is missing or no longer has the hash"
                                            + " filed; the act does not count.",
                                    f.act().kind(),
                                    f.act().number())));
            List<Act> held = acts.stream().map(FiledAct::act).toList();
            Deadline.of(held, Instant.now())
                    .forEach(d ->
                            terminal.result(
                                    PlaceReport.words(d, opened.zone()).in(terminal.locale())));
            terminal.result(
                    Text.format(
                                    "%s acte(s), %s document(s) altéré(s).",
                                    "%s act(s), %s altered document(s).",
                                    acts.size(),
                                    altered.size())
                            .in(terminal.locale()));
            return altered.isEmpty() ? ExitCode.OK.number() : ExitCode.INPUT.number();
        }
    }

    static Text line(FiledAct filed) {
        Act act = filed.act();
        String until = act.period().until().map(Instant::toString).orElse("–");
        String hash = act.document().map(d -> d.brief()).orElse("–");
        return Text.same(
                act.kind()
                        + "  "
                        + act.number()
                        + "  "
                        + act.authority()
                        + "  "
                        + act.period().from()
                        + " → "
                        + until
                        + "  "
                        + hash);
    }
}
