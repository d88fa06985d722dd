package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.operation.Laziness;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quiet for 16 seconds, then a square moves for two, then quiet again; ten pictures a second. */
class LazyStreamTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;
    private static final int PICTURES = 260;
    private static final int MOVES_FROM = 163;
    private static final int MOVES_TO = 183;

    @TempDir Path folder;

    @Test
    void who_asks_for_everything_is_given_everything() throws Exception {
        try (PictureStream stream = open(clip(1), Decoding.EVERYTHING)) {
            List<Long> times = watch(stream, picture -> false, MediaTime.NEVER);
            assertThat(times).hasSize(PICTURES);
            assertThat(stream.laziness()).isEqualTo(Laziness.SWITCHED_OFF);
            assertThat(stream.counters().gate().held()).isZero();
        }
    }

    @Test
    void a_quiet_stream_is_decoded_at_its_key_frames_only() throws Exception {
        try (PictureStream stream = open(clip(1), Decoding.LAZY)) {
            List<Long> times = watch(stream, n -> n >= MOVES_FROM && n < MOVES_TO, MediaTime.NEVER);
            assertThat(times.stream().filter(n -> n >= 70 && n < 160))
                    .as("seven to sixteen seconds")
                    .hasSizeLessThan(12)
                    .allMatch(n -> n % 10 == 0);
            assertThat(stream.counters().decoded()).isLessThan(PICTURES * 2 / 3);
            assertThat(stream.counters().packets()).isEqualTo(PICTURES);
        }
    }

    @Test
    void what_moves_is_given_whole_from_the_last_look_on() throws Exception {
        try (PictureStream stream = open(clip(1), Decoding.LAZY)) {
            List<Long> times = watch(stream, n -> n >= MOVES_FROM && n < MOVES_TO, MediaTime.NEVER);
            assertThat(times).isSorted().doesNotHaveDuplicates();
            List<Long> needed = new ArrayList<>();
            for (long n = MOVES_FROM - 2; n < MOVES_TO + 14; n++) {
                needed.add(n);
            }
            assertThat(times).containsAll(needed);
            assertThat(stream.counters().gate().wokenBySize()).isPositive();
        }
    }

    @Test
    void a_key_frame_that_looks_different_gives_all_that_was_held_before_it() throws Exception {
        try (PictureStream stream = open(clip(1), Decoding.LAZY)) {
            boolean back = false;
            List<Long> times = new ArrayList<>();
            while (stream.advance()) {
                if (!back && stream.isLook() && numberOf(stream) == 120) {
                    back = true;
                    stream.goBack();
                    continue;
                }
                times.add(numberOf(stream));
                stream.hear(false, MediaTime.NEVER);
            }
            assertThat(back).isTrue();
            assertThat(times).isSorted().doesNotHaveDuplicates();
            assertThat(times)
                    .contains(111L, 112L, 113L, 114L, 115L, 116L, 117L, 118L, 119L, 120L, 121L);
        }
    }

    @Test
    void a_time_that_is_waited_for_is_given_with_the_pictures_before_it() throws Exception {
        try (PictureStream stream = open(clip(1), Decoding.LAZY)) {
            List<Long> times = watch(stream, n -> n >= MOVES_FROM, MediaTime.ofSeconds(12.5));
            assertThat(times).contains(121L, 122L, 123L, 124L, 125L, 126L);
            assertThat(stream.counters().gate().wokenByDue()).isEqualTo(1);
        }
    }

    @Test
    void where_key_frames_come_every_ten_seconds_everything_is_decoded_and_it_says_so()
            throws Exception {
        try (PictureStream stream = open(clip(10), Decoding.LAZY)) {
            assertThat(watch(stream, n -> false, MediaTime.NEVER)).hasSize(PICTURES);
            assertThat(stream.laziness()).isEqualTo(Laziness.KEY_FRAMES_TOO_RARE);
        }
    }

    /** Sees the stream through, saying what moves; the numbers of the pictures that were given. */
    private static List<Long> watch(PictureStream stream, LongPredicate moving, MediaTime due)
            throws StreamException {
        List<Long> numbers = new ArrayList<>();
        while (stream.advance()) {
            long number = numberOf(stream);
            numbers.add(number);
            boolean past = stream.time().compareTo(due) >= 0;
            stream.hear(moving.test(number), past ? MediaTime.NEVER : due);
        }
        return numbers;
    }

    private static long numberOf(PictureStream stream) {
        return Math.round(stream.time().seconds() * 10);
    }

    private Path clip(int secondsBetweenKeyFrames) throws IOException {
        Path file = folder.resolve("clip-" + secondsBetweenKeyFrames + ".mp4");
        Random noise = new Random(7);
        try (VideoWriter writer =
                VideoWriter.open(
                        file,
                        WIDTH,
                        HEIGHT,
                        10,
                        300_000,
                        Duration.ofSeconds(secondsBetweenKeyFrames))) {
            for (int n = 0; n < PICTURES; n++) {
                int[] pixels =
                        Clip.picture(
                                WIDTH,
                                HEIGHT,
                                Math.clamp(n - MOVES_FROM, 0, MOVES_TO - MOVES_FROM));
                for (int p = 0; p < pixels.length; p += 1 + noise.nextInt(40)) {
                    pixels[p] += 0x020202 * noise.nextInt(3);
                }
                writer.write(pixels);
            }
        }
        return file;
    }

    private static PictureStream open(Path file, Decoding decoding) throws StreamException {
        return PictureStream.open(
                SourceAddress.ofRecorded(file.toString()),
                StreamOptions.DEFAULTS.withDecoding(decoding));
    }
}
