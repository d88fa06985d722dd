package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key frames of a stream that sleeps are looked at; it fell asleep at second 10. */
class KeyFrameLookTest {

    private static final long SECOND = 1_000_000;

    @TempDir Path folder;
    private Demuxer demuxer;
    private KeyFrameLook look;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("clip.mp4");
        try (VideoWriter writer = VideoWriter.open(file, 64, 48, 10, 100_000)) {
            writer.write(new int[64 * 48]);
        }
        SourceAddress address = SourceAddress.ofRecorded(file.toString());
        StreamTally tally = new StreamTally();
        demuxer = Demuxer.open(address, StreamOptions.DEFAULTS, tally);
        look = new KeyFrameLook(Decoder.open(demuxer.track(), address, tally));
        look.begin(10 * SECOND);
    }

    @AfterEach
    void close() {
        look.close();
        demuxer.close();
    }

    @Test
    void each_is_where_sizes_have_not_shown_that_they_tell() {
        assertThat(looks(2, 60, false)).startsWith(12L, 14L, 16L).hasSize(30);
    }

    @Test
    void in_a_calm_scene_whose_sizes_tell_every_other_one_is_enough() {
        assertThat(looks(2, 100, true)).startsWith(12L, 14L, 16L).endsWith(100L, 104L, 108L);
    }

    @Test
    void none_is_passed_over_where_the_next_would_come_too_late() {
        assertThat(looks(3, 60, true)).hasSize(20);
    }

    @Test
    void it_is_missed_when_none_has_come_for_long() {
        assertThat(look.isMissed(14 * SECOND)).isFalse();
        assertThat(look.isMissed(15 * SECOND)).isTrue();
    }

    /** Seconds at which one looks, of key frames that come every so many seconds. */
    private List<Long> looks(int interval, int seconds, boolean trusted) {
        List<Long> seen = new ArrayList<>();
        for (long at = 10L + interval; at <= 10L + seconds; at += interval) {
            if (look.isDue(at * SECOND, interval * SECOND, trusted)) {
                seen.add(at);
                look.sawAt(at * SECOND);
            }
        }
        return seen;
    }
}
