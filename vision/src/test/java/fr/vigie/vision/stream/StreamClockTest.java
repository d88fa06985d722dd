package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.junit.jupiter.api.Test;

class StreamClockTest {

    private static final double RTP = 1.0 / 90_000;

    private final StreamClock clock = new StreamClock(RTP, 10);

    @Test
    void time_is_counted_from_the_first_picture() {
        assertMicros(5_000_000, 0);
        assertMicros(5_009_000, 100_000);
        assertMicros(5_018_000, 200_000);
    }

    @Test
    void a_missing_stamp_follows_at_the_usual_rate() {
        assertMicros(AV_NOPTS_VALUE(), 0);
        assertMicros(AV_NOPTS_VALUE(), 100_000);
        assertMicros(AV_NOPTS_VALUE(), 200_000);
    }

    @Test
    void time_goes_on_when_stamps_step_back_or_stand_still() {
        assertMicros(900_000, 0);
        assertMicros(909_000, 100_000);
        assertMicros(0, 200_000);
        assertMicros(9_000, 300_000);
        assertMicros(9_000, 400_000);
    }

    @Test
    void a_leap_of_hours_is_no_time_that_passed() {
        assertMicros(0, 0);
        assertMicros(9_000_000_000L, 100_000);
        assertMicros(9_000_009_000L, 200_000);
    }

    @Test
    void a_pause_of_some_seconds_is() {
        assertMicros(0, 0);
        assertMicros(2_700_000, 30_000_000);
    }

    private void assertMicros(long stamp, long expected) {
        assertThat(clock.next(stamp).micros()).isEqualTo(expected);
    }
}
