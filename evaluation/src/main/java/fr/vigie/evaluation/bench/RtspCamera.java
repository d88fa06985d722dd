package fr.vigie.evaluation.bench;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.stream.RecordedPackets;
import fr.vigie.vision.stream.RecordedPackets.Packet;
import fr.vigie.vision.stream.StreamException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * A camera to try with: plays one H.264 file over and over, in real time, to whoever asks for any
 * path at its address on the loopback interface (RTSP 1.0 of RFC 2326, RTP inside the connection).
 * Owns its socket and one virtual thread a client; ends them when it is closed. Thread-safe.
 */
public final class RtspCamera implements AutoCloseable {

    private static final long REPORT_EVERY_MICROS = 5_000_000;
    private static final double SPREAD = (Math.sqrt(5) - 1) / 2;
    private static final int RTP = 0;
    private static final int RTCP = 1;

    private final UnaryOperator<byte[]> spoils;
    private final ServerSocket server;
    private final double speed;
    private final IntFunction<RecordedPackets> filmOf;
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private RtspCamera(
            IntFunction<RecordedPackets> filmOf,
            UnaryOperator<byte[]> spoils,
            ServerSocket server,
            double speed) {
        this.filmOf = filmOf;
        this.spoils = spoils;
        this.server = server;
        this.speed = speed;
    }

    /**
     * A town's cameras: each who asks comes in at another place of the film, so that they do not
     * all show the same at the same moment.
     */
    public static RtspCamera playTown(Path video) throws IOException, StreamException {
        RecordedPackets film = read(video);
        return open(
                number -> film.from(number * SPREAD % 1),
                UnaryOperator.identity(),
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                1);
    }

    /**
     * A camera whose RTP packets are changed on the way.
     *
     * @param spoils gives what is sent instead of a packet; nothing where it is empty
     * @param server bound to the loopback interface, of TLS for {@code rtsps}; closed with the
     *     camera
     * @param speed seconds of the film a second
     */
    public static RtspCamera play(
            Path video, UnaryOperator<byte[]> spoils, ServerSocket server, double speed)
            throws StreamException {
        RecordedPackets film = read(video);
        return open(_ -> film, spoils, server, speed);
    }

    private static RecordedPackets read(Path video) throws StreamException {
        return RecordedPackets.read(SourceAddress.ofRecorded(video.toString()));
    }

    private static RtspCamera open(
            IntFunction<RecordedPackets> filmOf,
            UnaryOperator<byte[]> spoils,
            ServerSocket server,
            double speed) {
        RtspCamera camera = new RtspCamera(filmOf, spoils, server, speed);
        Thread.ofVirtual().name("rtsp-camera").start(camera::accept);
        return camera;
    }

    /** Where it listens, without a scheme: {@code 127.0.0.1:port}. */
    public String place() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed, or the client gave up: the loop's condition tells which.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = new BufferedOutputStream(client.getOutputStream(), 1 << 16);
            RecordedPackets film = filmOf.apply(asked.getAndIncrement());
            RtpPackets packets = new RtpPackets(film.head());
            while (true) {
                String request = request(in);
                answer(request, packets, out);
                if (request.startsWith("PLAY")) {
                    Thread.ofVirtual().start(() -> listen(in, client));
                    stream(film, packets, out);
                    return;
                }
                if (request.startsWith("TEARDOWN")) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }

    /** Head of the next request; what the client reports of its reception is passed over. */
    private static String request(DataInputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.readUnsignedByte();
            if (text.isEmpty() && next == '$') {
                in.readByte();
                in.skipNBytes(in.readUnsignedShort());
            } else if (text.length() < 8192) {
                text.append((char) next);
            } else {
                throw new IOException("no request");
            }
        }
        return text.toString();
    }

    private static void listen(DataInputStream in, Socket client) {
        try {
            while (!request(in).startsWith("TEARDOWN")) {
                // Asked whether the camera is still there: that it streams is the answer.
            }
            client.close();
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static void answer(String request, RtpPackets packets, OutputStream out)
            throws IOException {
        String number =
                request.lines()
                        .filter(line -> line.regionMatches(true, 0, "CSeq:", 0, 5))
                        .map(line -> line.substring(5).strip())
                        .findFirst()
                        .orElse("0");
        String body = request.startsWith("DESCRIBE") ? packets.description() : "";
        String head =
                switch (request.substring(0, Math.max(0, request.indexOf(' ')))) {
                    case "OPTIONS" -> "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN\r\n";
                    case "DESCRIBE" -> "Content-Type: application/sdp\r\n";
                    case "SETUP" ->
                            "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1\r\n";
                    default -> "Session: 1\r\n";
                };
        String answer =
                "RTSP/1.0 200 OK\r\nCSeq: %s\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(number, head, body.length(), body);
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void stream(RecordedPackets film, RtpPackets packets, OutputStream out)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long startMillis = System.currentTimeMillis();
        long offset = 0;
        long reportAt = 0;
        while (!server.isClosed()) {
            long last = 0;
            for (Packet picture : film.packets()) {
                long micros = offset + picture.micros();
                long early = start + (long) (micros * 1000 / speed) - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                int timestamp = (int) (micros * 9 / 100);
                for (byte[] packet : packets.of(picture.data(), timestamp)) {
                    send(out, RTP, spoils.apply(packet));
                }
                if (micros >= reportAt) {
                    reportAt = micros + REPORT_EVERY_MICROS;
                    send(out, RTCP, packets.senderReport(startMillis + micros / 1000, timestamp));
                }
                out.flush();
                last = Math.max(last, picture.micros());
            }
            offset += last + step(film);
        }
    }

    /** From the last picture to the first one again. */
    private static long step(RecordedPackets film) {
        int n = film.packets().size();
        return n < 2 ? 100_000 : film.packets().get(n - 1).micros() / (n - 1);
    }

    private static void send(OutputStream out, int channel, byte[] packet) throws IOException {
        if (packet.length == 0) {
            return;
        }
        out.write('$');
        out.write(channel);
        out.write(packet.length >> 8);
        out.write(packet.length);
        out.write(packet);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
