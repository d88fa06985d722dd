package fr.vigie.vision.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.vision.frame.Frame;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StillnessTest {

    @Test
    void a_street_full_of_movement_is_not_frozen_at_any_of_its_first_looks() {
        Stillness stillness = new Stillness(320, 180);
        SplittableRandom dice = new SplittableRandom(3);
        for (int look = 0; look < 60; look++) {
            assertThat(stillness.isFrozen(noise(dice, 12))).as("look %d", look).isFalse();
        }
    }

    @Test
    void a_street_that_is_quiet_after_a_lorry_drove_by_is_not_frozen() {
        Stillness stillness = new Stillness(320, 180);
        SplittableRandom dice = new SplittableRandom(3);
        for (int look = 0; look < 60; look++) {
            Frame frame = noise(dice, 4);
            if (look >= 4 && look < 10) {
                for (int row = 0; row < 180; row++) {
                    int from = row * 320 + 120 + (look % 2) * 60;
                    Arrays.fill(frame.luma(), from, from + 100, (byte) (40 + look * 12));
                }
            }
            assertThat(stillness.isFrozen(frame)).as("look %d", look).isFalse();
        }
    }

    @Test
    void what_trembled_and_no_longer_does_is_frozen() {
        Stillness stillness = new Stillness(320, 180);
        SplittableRandom dice = new SplittableRandom(3);
        for (int look = 0; look < 60; look++) {
            assertThat(stillness.isFrozen(noise(dice, 4))).isFalse();
        }
        Frame held = noise(dice, 4);
        boolean frozen = false;
        for (int look = 0; look < 8; look++) {
            frozen = stillness.isFrozen(held);
        }
        assertThat(frozen).isTrue();
    }

    private static Frame noise(SplittableRandom dice, int levels) {
        Frame frame = new Frame(320, 180);
        for (int i = 0; i < frame.luma().length; i++) {
            frame.luma()[i] = (byte) (100 + dice.nextInt(levels));
        }
        return frame;
    }
}
