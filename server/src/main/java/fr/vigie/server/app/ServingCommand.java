package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.util.concurrent.CountDownLatch;

/** What demo and serve have in common: say where the console is, and run until stopped. */
final class ServingCommand {

    private ServingCommand() {}

    static void announce(Terminal terminal, String address, int port) {
        String host = address.equals("127.0.0.1") ? "localhost" : address;
        terminal.say(
                Text.format(
                        "Vigie : la console est sur http://%s:%s",
                        "Vigie: the console is at http://%s:%s", host, port));
        terminal.say(new Text("Pour arrêter : Ctrl-C.", "To stop: Ctrl-C."));
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
