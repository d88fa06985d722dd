package fr.vigie.vision.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight pixels at once have to give what one after the other gives. */
class SteadinessTest {

    private static final int WIDTH = 18;
    private static final int HEIGHT = 18;

    private final Random dice = new Random(5);
    private final Frame frame = new Frame(WIDTH, HEIGHT);
    private final Picture picture = new Picture(WIDTH, HEIGHT);
    private final Background background = new Background(WIDTH, HEIGHT);
    private final Steadiness steadiness = new Steadiness(WIDTH, HEIGHT);

    @Test
    void looks_drift_by_an_eighth_and_begin_anew_where_the_step_is_too_large() {
        shine(255);
        background.start(picture);
        steadiness.start(picture, 0);
        int[] look = new int[WIDTH * HEIGHT];
        int[] since = new int[WIDTH * HEIGHT];
        for (int p = 0; p < look.length; p++) {
            look[p] = (picture.luma[p] & 0xFF) << Background.Q;
        }
        int least = ChangeMask.least(background) * 3 / 4;
        for (int time = 100; time < 4000; time += 100) {
            shine(time % 300 == 0 ? 255 : 20);
            steadiness.observe(picture, background, time);
            for (int p = 0; p < look.length; p++) {
                int seen = (picture.luma[p] & 0xFF) << Background.Q;
                int step = seen - look[p];
                boolean same = Math.abs(step) <= least;
                look[p] = same ? look[p] + (step >> 3) : seen;
                since[p] = same ? since[p] : time;
                assertThat(steadiness.look(p)).isEqualTo(look[p]);
            }
            assertThat(steadiness.since).isEqualTo(since);
        }
    }

    /** A picture of noise around the last one. */
    private void shine(int strength) {
        for (int p = 0; p < frame.luma().length; p++) {
            int value = (frame.luma()[p] & 0xFF) + dice.nextInt(2 * strength + 1) - strength;
            frame.luma()[p] = (byte) Math.clamp(value, 0, 255);
        }
        frame.setTime(MediaTime.ZERO);
        picture.take(frame);
    }
}
