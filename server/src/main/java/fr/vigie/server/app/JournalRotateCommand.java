package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a new key sign the journal from here on. */
@Command(
        name = "rotate-key",
        description = {
            "Remplace la clé du journal ; l'ancienne signe la nouvelle une dernière fois.",
            "Replaces the journal's key; the old one signs the new one a last time."
        },
        mixinStandardHelpOptions = true)
final class JournalRotateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--motive",
            required = true,
            paramLabel = "TEXT",
            description = {"Pourquoi ; écrit dans le journal.", "Why; written in the journal."})
    private String motive = "";

    JournalRotateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        data.open((database, journal) -> {
            String key = journal.rotateKey(DataOption.account(), motive).facts().get("key");
            terminal.result(String.valueOf(key));
            terminal.say(
                    new Text(
                            "La nouvelle clé signe à partir de maintenant.",
                            "The new key signs from now on."));
        });
        return ExitCode.OK.number();
    }
}
