package fr.vigie.server.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.setup.Setup;
import fr.vigie.setup.StreamTrial;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A camera that sends Motion JPEG over HTTP, typed into the console. */
class HttpCameraTest {

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders()
                .add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
        exchange.sendResponseHeaders(200, 0);
        byte[] picture = jpeg();
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
                String head =
                        "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: "
                                + picture.length
                                + "\r\n\r\n";
                out.write(head.getBytes(US_ASCII));
                out.write(picture);
                out.write("\r\n".getBytes(US_ASCII));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void it_is_read_like_any_other(@TempDir Path folder) throws Exception {
        var here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        HttpServer camera = HttpServer.create(here, 0);
        camera.createContext("/video", HttpCameraTest::send);
        camera.setExecutor(task -> Thread.ofVirtual().start(task));
        camera.start();
        try (RunningConsole server =
                RunningConsole.withAccounts(
                        folder,
                        ShippedCharters.find("site-ferme").orElseThrow().asDeclared(),
                        "127.0.0.1")) {
            String source = "http://127.0.0.1:" + camera.getAddress().getPort() + "/video";
            StreamTrial seen =
                    server.bean(Setup.class)
                            .tryOut(
                                    "{\"id\": \"http\", \"source\": \"%s\", \"watches\": []}"
                                            .formatted(source),
                                    "anne");
            assertThat(seen.codec()).isEqualToIgnoringCase("mjpeg");
            assertThat(seen.width()).isEqualTo(320);
            assertThat(seen.height()).isEqualTo(180);
        } finally {
            camera.stop(0);
        }
    }
}
