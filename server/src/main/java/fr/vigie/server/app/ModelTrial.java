package fr.vigie.server.app;

import fr.vigie.language.Text;
import fr.vigie.server.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tries a pack in a process of its own, with bounded memory and time: whatever a strange graph does
 * to the runtime, it does there. The process runs {@link ModelCheckCommand} on the pack's folder.
 */
final class ModelTrial {

    private static final long LONGEST_SECONDS = 120;

    private final Terminal terminal;

    ModelTrial(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Tries the pack of a folder. */
    void run(Path pack) throws ModelException {
        List<String> line =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        Vigie.class.getName(),
                        "model",
                        "check",
                        "--here",
                        pack.toString());
        ProcessBuilder builder = new ProcessBuilder(line);
        // A class path of a thousand characters on the command line is asking for trouble.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("VIGIE_LANG", terminal.locale().getLanguage());
        try {
            Process process = builder.inheritIO().start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw refused(
                        Text.format(
                                "il n'a pas fini en %s s",
                                "it did not end within %s s", LONGEST_SECONDS));
            }
            int code = process.exitValue();
            if (code != ExitCode.OK.number()) {
                throw refused(
                        Text.format("son essai a échoué (%s)", "its trial failed (%s)", code));
            }
        } catch (IOException e) {
            throw refused(new Text("Java ne démarre pas", "Java does not start"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(new Text("interrompu", "interrupted"));
        }
    }

    private static ModelException refused(Text why) {
        return new ModelException(
                Text.format(
                        "Le modèle n'est pas installé : %s.",
                        "The model is not installed: %s.", why));
    }
}
