package fr.vigie.server.app;

import fr.vigie.journal.Trust;
import fr.vigie.language.Text;
import fr.vigie.server.register.Lines;
import fr.vigie.server.register.RegisterCheck;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be done with the public register from outside. */
@Command(
        name = "register",
        description = {
            "Exporte le registre public en pages simples, ou le vérifie contre le journal.",
            "Exports the public register as plain pages, or verifies it against the journal."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RegisterCommand {

    private static final List<String> FILES =
            List.of(
                    "register.json",
                    "register.schema.json",
                    "journal/extract.jsonl",
                    "css/tokens.css",
                    "css/page.css",
                    "css/catalogue.css",
                    "css/register.css",
                    "favicon.svg");

    private final Terminal terminal;

    RegisterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "export",
            description = {
                "Écrit les pages d'un Vigie qui tourne dans un dossier, pour un autre site.",
                "Writes the pages of a Vigie that runs to a folder, for another site."
            },
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "DIR") Path folder,
            @Option(names = "--url", defaultValue = "http://localhost:8080", paramLabel = "URL")
                    String url)
            throws CommandFailure {
        RegisterSource source = new RegisterSource(url);
        for (String file : FILES) {
            write(folder.resolve(file), source.read(file));
        }
        write(folder.resolve("index.html"), page(source, "registre"));
        write(folder.resolve("register.html"), page(source, "register"));
        terminal.say(Text.format("Registre écrit dans %s.", "Register written to %s.", folder));
        return ExitCode.OK.number();
    }

    private static byte[] page(RegisterSource source, String path) throws CommandFailure {
        return new String(source.read(path), StandardCharsets.UTF_8)
                .replace("href=\"register\"", "href=\"register.html\"")
                .replace("href=\"registre\"", "href=\"index.html\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] bytes) throws CommandFailure {
        try {
            Path above = file.toAbsolutePath().getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FOLDER,
                    Text.format(
                            "« %s » ne peut pas être écrit ; donnez un autre dossier.",
                            "'%s' cannot be written; name another folder.", file));
        }
    }

    @Command(
            name = "verify",
            description = {
                "Vérifie que rien n'a tourné que le registre ne montre.",
                "Verifies that nothing ran that the register does not show."
            },
            mixinStandardHelpOptions = true)
    int verify(@Parameters(paramLabel = "URL|DIR") String place, @Mixin TrustOptions known)
            throws CommandFailure {
        Trust trust = known.read();
        RegisterSource source = new RegisterSource(place);
        List<Text> wrong;
        try {
            JsonNode register = JsonMapper.shared().readTree(source.read("register.json"));
            wrong =
                    RegisterCheck.verify(
                            register, Lines.read(source.read("journal/extract.jsonl")), trust);
        } catch (JacksonException | CharacterCodingException e) {
            wrong =
                    List.of(
                            Text.format(
                                    "%s : ce n'est pas un registre.",
                                    "%s: this is no register.", place));
        }
        if (!wrong.isEmpty()) {
            throw new CommandFailure(ExitCode.FLAWED, wrong);
        }
        terminal.result(
                new Text(
                                "Le registre tient : rien n'a tourné qu'il ne montre.",
                                "The register holds: nothing ran that it does not show.")
                        .in(terminal.locale()));
        return ExitCode.OK.number();
    }
}
