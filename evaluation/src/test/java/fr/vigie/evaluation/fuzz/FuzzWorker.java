package fr.vigie.evaluation.fuzz;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.bench.RtspCamera;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * The process that reads damaged streams: {@code SOUND-FILE FIRST-SEED COUNT SCRATCH-FOLDER file}
 * or {@code … rtsp}. Before each it prints the seed, at the end its resident memory; what it dies
 * of is for the process that started it to find out.
 */
public final class FuzzWorker {

    private static final int MOST_PICTURES = 80;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private FuzzWorker() {}

    /** Reads them all. */
    @SuppressWarnings("SystemOut") // the process that started it listens
    public static void main(String[] arguments) throws Exception {
        Path sound = Path.of(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        Path folder = Path.of(arguments[3]);
        byte[] bytes = Files.readAllBytes(sound);
        for (long seed = first; seed < first + count; seed++) {
            System.out.println("seed " + seed);
            if (arguments[4].equals("rtsp")) {
                readLive(sound, seed);
            } else {
                Path damaged = folder.resolve("damaged" + suffix(sound));
                Files.write(damaged, Mutation.of(bytes, seed));
                read(SourceAddress.ofRecorded(damaged.toString()));
            }
            if (seed == first + count / 3) {
                System.out.println("memory " + resident());
            }
        }
        System.out.println("memory " + resident());
    }

    private static String suffix(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    private static void readLive(Path sound, long seed) throws Exception {
        SplittableRandom dice = new SplittableRandom(seed);
        double share = dice.nextDouble(0.3);
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (RtspCamera camera =
                RtspCamera.play(sound, packet -> spoil(packet, share, dice), socket, 100)) {
            read(SourceAddress.ofLive("rtsp://" + camera.place() + "/1"));
        }
    }

    private static byte[] spoil(byte[] packet, double share, SplittableRandom dice) {
        if (dice.nextDouble() >= share) {
            return packet;
        }
        return dice.nextBoolean() ? new byte[0] : Mutation.of(packet, dice.nextLong());
    }

    private static void read(SourceAddress source) {
        StreamOptions options =
                StreamOptions.DEFAULTS.withTimeouts(PATIENCE, PATIENCE).withDecoding(Decoding.LAZY);
        try (PictureStream stream = PictureStream.open(source, options)) {
            Frame frame = Frame.sizeFor(stream.info().width(), stream.info().height());
            for (int n = 0; n < MOST_PICTURES && stream.advance(); n++) {
                stream.reduceInto(frame);
                stream.hear(n % 20 == 0, MediaTime.NEVER);
            }
        } catch (StreamException e) {
            // One clear sentence: as it should be.
        }
    }

    private static long resident() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
