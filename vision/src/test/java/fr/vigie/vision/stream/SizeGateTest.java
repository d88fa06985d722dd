package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Groups of twenty packets, as made-up cameras send them. */
class SizeGateTest {

    private static final int GROUP = 20;

    private final Random dice = new Random(3);
    private final SizeGate gate = new SizeGate();

    @Test
    void nothing_wakes_a_camera_that_is_not_known_yet() {
        assertThat(gate.isKnown()).isFalse();
        assertThat(gate.isMoving(true, 20_000)).isFalse();
        assertThat(gate.isMoving(false, 90_000)).isFalse();
    }

    @Test
    void quiet_packets_with_the_encoders_own_rhythm_hardly_ever_wake() {
        quiet(10);
        int woken = 0;
        for (int packet = 0; packet < 200 * GROUP; packet++) {
            woken += send(packet % GROUP, 0) ? 1 : 0;
            if (packet % GROUP == GROUP - 1) {
                gate.wasQuiet();
            }
        }
        assertThat(woken).isLessThan(20);
    }

    @Test
    void one_packet_that_is_much_larger_wakes_at_once() {
        quiet(10);
        send(0, 0);
        send(1, 0);
        assertThat(send(2, 3_000)).isTrue();
    }

    @Test
    void many_packets_that_are_a_little_larger_wake_within_the_group() {
        quiet(10);
        boolean woken = send(0, 0);
        for (int place = 1; place < GROUP; place++) {
            woken |= send(place, 350);
        }
        assertThat(woken).isTrue();
    }

    @Test
    void a_group_longer_than_any_before_is_still_judged() {
        quiet(10);
        boolean woken = false;
        for (int place = 0; place < 3 * GROUP; place++) {
            woken |= send(place, place > 2 * GROUP ? 3_000 : 0);
        }
        assertThat(woken).isTrue();
    }

    @Test
    void a_camera_that_spends_the_same_bits_whatever_happens_is_not_relied_on() {
        quiet(10);
        assertThat(gate.isTelling()).isTrue();
        for (int group = 0; group < 30; group++) {
            for (int place = 0; place < GROUP; place++) {
                send(place, 0);
                gate.hasMoved();
            }
        }
        assertThat(gate.isTelling()).isFalse();
    }

    @Test
    void who_stops_for_a_moment_makes_one_movement_and_the_gate_saw_it() {
        quiet(10);
        for (int place = 0; place < 15; place++) {
            send(place, 0);
            gate.hasMoved();
        }
        send(15, 0);
        gate.wasQuiet();
        for (int place = 16; place < GROUP; place++) {
            send(place, 3_000);
            gate.hasMoved();
        }
        quiet(1);
        assertThat(gate.isProven()).isTrue();
    }

    private void quiet(int groups) {
        for (int packet = 0; packet < groups * GROUP; packet++) {
            send(packet % GROUP, 0);
            gate.wasQuiet();
        }
    }

    /** A packet of its place's usual size, give or take two per cent, and so much more. */
    private boolean send(int place, int more) {
        int usual = place == 0 ? 32_000 : place == 1 ? 8_000 : 5_000 + 100 * Math.min(place, GROUP);
        int bytes = (int) (usual * (1 + 0.02 * dice.nextGaussian())) + more;
        return gate.isMoving(place == 0, bytes);
    }
}
