package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What demo and serve have in common: say where the console is, and run until stopped. */
final class ServingCommand {

    private ServingCommand() {}

    static void announce(Terminal terminal, String address, int port) {
        terminal.say(
                Text.format(
                        "Vigie : la console est sur %s",
                        "Vigie: the console is at %s", placeOf(address, port)));
        terminal.say(new Text("Pour arrêter : Ctrl-C.", "To stop: Ctrl-C."));
    }

    /** Says where the first account is made, while there is none. */
    static void announceFirstStart(
            Terminal terminal, String address, int port, Optional<String> path) {
        path.ifPresent(link ->
                terminal.say(
                        Text.format(
                                "Il n'y a encore aucun compte : ouvrez, dans l'heure, %s%s",
                                "There is no account yet: open, within the hour, %s%s",
                                placeOf(address, port),
                                link)));
    }

    private static String placeOf(String address, int port) {
        String host = address.equals("127.0.0.1") ? "localhost" : address;
        return "http://" + host + ":" + port;
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
