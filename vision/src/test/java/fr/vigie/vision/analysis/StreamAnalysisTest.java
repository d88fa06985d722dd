package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.vision.stream.VideoWriter;
import fr.vigie.watch.Area;
import fr.vigie.watch.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamAnalysisTest {

    @TempDir Path folder;

    @Test
    void a_stream_of_25_pictures_a_second_is_analysed_ten_times_a_second() throws Exception {
        try (PictureStream stream = open(clip(25, 75))) {
            StreamAnalysis analysis = new StreamAnalysis(stream, List.of(), 10, Pacer.NONE);
            List<MediaTime> times = new ArrayList<>();
            assertThat(analysis.run(listening(times)))
                    .isEqualTo(StreamAnalysis.Ending.END_OF_STREAM);
            assertThat(times).hasSize(30);
            assertThat(analysis.counters().analysed()).isEqualTo(30);
            assertThat(analysis.counters().skipped()).isEqualTo(45);
            assertThat(analysis.counters().decoded()).isEqualTo(75);
        }
    }

    @Test
    void no_more_pictures_are_analysed_than_the_most_demanding_watch_asks_for() throws Exception {
        Watch intrusion = Trial.intrusion(Polygon.WHOLE_PICTURE);
        Watch fall =
                Trial.watch("fall", EventType.FALL, new Area.Zone(Polygon.WHOLE_PICTURE), Map.of());
        assertThat(analysedOf(intrusion)).isEqualTo(15);
        assertThat(analysedOf(fall)).isEqualTo(30);
        assertThat(analysedOf(intrusion, fall)).isEqualTo(30);
    }

    private long analysedOf(Watch... watches) throws Exception {
        try (PictureStream stream = open(clip(10, 30))) {
            StreamAnalysis analysis = new StreamAnalysis(stream, List.of(watches), 10, Pacer.NONE);
            analysis.run(listening(new ArrayList<>()));
            return analysis.counters().analysed();
        }
    }

    @Test
    void a_slow_stream_is_analysed_whole() throws Exception {
        try (PictureStream stream = open(clip(5, 20))) {
            StreamAnalysis analysis = new StreamAnalysis(stream, List.of(), 10, Pacer.NONE);
            analysis.run(listening(new ArrayList<>()));
            assertThat(analysis.counters().analysed()).isEqualTo(20);
        }
    }

    @Test
    void trembling_time_stamps_lose_no_picture() {
        Decimation decimation = new Decimation(10);
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            taken +=
                    decimation.takes(new MediaTime(i * 100_000L + (i % 2 * 2 - 1) * 10_000L))
                            ? 1
                            : 0;
        }
        assertThat(taken).isEqualTo(100);
    }

    @Test
    void a_still_of_the_picture_of_now_can_be_had() throws Exception {
        List<byte[]> stills = new ArrayList<>();
        try (PictureStream stream = open(clip(10, 3))) {
            new StreamAnalysis(stream, List.of(), 10, Pacer.NONE)
                    .run(
                            new AnalysisListener() {
                                @Override
                                public void onPicture(Moment moment) {
                                    stills.add(moment.still().toJpeg());
                                }

                                @Override
                                public void onChange(EpisodeChange change, Moment moment) {}
                            });
        }
        assertThat(stills).hasSize(3).allSatisfy(still -> assertThat(still).isNotEmpty());
    }

    @Test
    void it_is_stopped_at_once_while_it_waits_for_the_next_picture() throws Exception {
        try (PictureStream stream = open(clip(10, 20))) {
            CountDownLatch waiting = new CountDownLatch(1);
            Pacer endless =
                    time -> {
                        waiting.countDown();
                        return Duration.ofDays(1);
                    };
            StreamAnalysis analysis = new StreamAnalysis(stream, List.of(), 10, endless);
            CompletableFuture<StreamAnalysis.Ending> ending = new CompletableFuture<>();
            Thread.ofPlatform()
                    .start(() -> {
                        try {
                            ending.complete(analysis.run(listening(new ArrayList<>())));
                        } catch (Exception e) {
                            ending.completeExceptionally(e);
                        }
                    });
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
            analysis.stop();
            assertThat(ending.get(20, TimeUnit.SECONDS)).isEqualTo(StreamAnalysis.Ending.STOPPED);
        }
    }

    @Test
    void a_file_in_real_time_keeps_the_pace_of_the_clock_and_does_not_race() {
        Instant[] now = {Instant.EPOCH};
        Pacer pacer = Pacer.realTime(() -> now[0]);
        assertThat(pacer.waitFor(MediaTime.ZERO)).isZero();
        assertThat(pacer.waitFor(MediaTime.ofSeconds(0.1))).isEqualTo(Duration.ofMillis(100));
        now[0] = now[0].plusMillis(150);
        assertThat(pacer.waitFor(MediaTime.ofSeconds(0.2))).isEqualTo(Duration.ofMillis(50));
        now[0] = now[0].plusSeconds(30);
        assertThat(pacer.waitFor(MediaTime.ofSeconds(0.3))).isZero();
        assertThat(pacer.waitFor(MediaTime.ofSeconds(0.4))).isEqualTo(Duration.ofMillis(100));
    }

    private Path clip(int rate, int pictures) throws Exception {
        Path file = folder.resolve("clip-" + rate + ".mp4");
        try (VideoWriter writer = VideoWriter.open(file, 160, 96, rate, 200_000)) {
            for (int i = 0; i < pictures; i++) {
                int[] pixels = new int[160 * 96];
                java.util.Arrays.fill(pixels, 0x404040 + i);
                writer.write(pixels);
            }
        }
        return file;
    }

    private static PictureStream open(Path file) throws Exception {
        return PictureStream.open(
                SourceAddress.ofRecorded(file.toString()), StreamOptions.DEFAULTS);
    }

    private static AnalysisListener listening(List<MediaTime> times) {
        return new AnalysisListener() {
            @Override
            public void onPicture(Moment moment) {
                times.add(moment.time());
            }

            @Override
            public void onChange(EpisodeChange change, Moment moment) {}
        };
    }
}
