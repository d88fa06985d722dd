package fr.vigie.benchmark;

import static java.util.Objects.requireNonNull;

import fr.vigie.camera.SourceAddress;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.analysis.CameraAnalysis;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The made street, open at some picture, and its first pictures as frames. For one thread. */
@State(Scope.Thread)
public class OpenStreet {

    private static final int PICTURES = 120;

    /** Size of the stream's pictures. */
    @Param({"640x360", "1920x1080"})
    public String size = "";

    private @Nullable Path clip;
    private @Nullable PictureStream stream;
    private @Nullable Frame frame;
    private @Nullable CameraAnalysis analysis;
    private final List<Frame> frames = new ArrayList<>();

    /** Made before, so that only what is measured makes anything. */
    private final MediaTime[] times = new MediaTime[200_000];

    private int shown;

    /** Writes the clip, reduces its pictures, and stands at its first picture. */
    @Setup
    public void open() throws IOException, StreamException {
        String[] sides = size.split("x", -1);
        int width = Integer.parseInt(sides[0]);
        int height = Integer.parseInt(sides[1]);
        clip = Street.write(Files.createTempFile("vigie", ".mp4"), width, height, PICTURES);
        frame = Frame.sizeFor(width, height);
        analysis = new CameraAnalysis(Watches.listAll(), frame().width(), frame().height());
        Arrays.setAll(times, i -> new MediaTime(i * 100_000L));
        for (int i = 0; i < PICTURES; i++) {
            next();
            Frame reduced = Frame.sizeFor(width, height);
            stream().reduceInto(reduced);
            frames.add(reduced);
        }
    }

    /** Closes the stream and removes the clip. */
    @TearDown
    public void close() throws IOException {
        stream().close();
        Files.delete(requireNonNull(clip));
    }

    /** Goes to the next picture, and from the last to the first. */
    void next() throws StreamException {
        while (stream == null || !stream.advance()) {
            if (stream != null) {
                stream.close();
            }
            stream =
                    PictureStream.open(
                            SourceAddress.ofSynthetic(requireNonNull(clip).toString()),
                            StreamOptions.DEFAULTS);
        }
    }

    PictureStream stream() {
        return requireNonNull(stream);
    }

    Frame frame() {
        return requireNonNull(frame);
    }

    CameraAnalysis analysis() {
        return requireNonNull(analysis);
    }

    /**
     * The frames to and fro, a tenth of a second apart: from the last one back to the first all
     * would jump.
     */
    Frame nextFrame() {
        int turn = shown % (2 * (PICTURES - 1));
        Frame next = frames.get(Math.min(turn, 2 * (PICTURES - 1) - turn));
        next.setTime(shown < times.length ? times[shown] : new MediaTime(shown * 100_000L));
        shown++;
        return next;
    }
}
