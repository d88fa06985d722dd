package fr.vigie.server.app;

import fr.vigie.language.Text;
import fr.vigie.server.config.Http;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What demo and serve have in common: say where the console is, and run until stopped. */
final class ServingCommand {

    private ServingCommand() {}

    static void announce(Terminal terminal, Http http) {
        terminal.say(
                Text.format(
                        "Vigie : la console est sur %s",
                        "Vigie: the console is at %s", placeOf(http)));
        terminal.say(new Text("Pour arrêter : Ctrl-C.", "To stop: Ctrl-C."));
    }

    /** Says where the first account is made, while there is none. */
    static void announceFirstStart(Terminal terminal, Http http, Optional<String> path) {
        path.ifPresent(link ->
                terminal.say(
                        Text.format(
                                "Il n'y a encore aucun compte : ouvrez, dans l'heure, %s%s",
                                "There is no account yet: open, within the hour, %s%s",
                                placeOf(http),
                                link)));
    }

    private static String placeOf(Http http) {
        String host = http.address().equals("127.0.0.1") ? "localhost" : http.address();
        String named = http.names().stream().sorted().findFirst().orElse(host);
        String scheme = http.tls().isPresent() ? "https://" : "http://";
        return scheme + (http.tls().isPresent() ? named : host) + ":" + http.port();
    }

    /** Waits until the process is told to end, then closes the server. */
    static void runUntilStopped(RunningServer server) {
        CountDownLatch stopping = new CountDownLatch(1);
        // Closed in reverse: the process ends only after the server.
        try (Interruption _ = Interruption.stops(stopping::countDown);
                server) {
            stopping.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
