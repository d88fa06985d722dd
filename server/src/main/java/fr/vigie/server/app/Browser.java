package fr.vigie.server.app;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens a page in the person's browser, where there is a desktop; nothing happens elsewhere. */
final class Browser {

    private Browser() {}

    static void open(String address, Map<String, String> environment) {
        findCommand(System.getProperty("os.name", ""), environment)
                .ifPresent(command -> start(command, address));
    }

    private static Optional<String> findCommand(String system, Map<String, String> environment) {
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return Optional.of("open");
        }
        boolean desktop =
                environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? Optional.of("xdg-open") : Optional.empty();
    }

    private static void start(String command, String address) {
        try {
            new ProcessBuilder(command, address)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The address stands on the terminal; the person opens it.
        }
    }
}
