package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusySpellTest {

    private static final long MILLISECOND = 1_000_000;

    private final BusySpell spell = new BusySpell();

    @Test
    void a_reader_that_finds_each_packet_waiting_is_busy_since_it_waited_last() {
        spell.hasRead(0, 100 * MILLISECOND, 0);
        for (long t = 100; t < 2100; t += 20) {
            spell.hasRead(t * MILLISECOND, t * MILLISECOND + 5000, 0);
        }
        assertThat(spell.nanos(2100 * MILLISECOND)).isEqualTo(2000 * MILLISECOND);
    }

    @Test
    void packets_that_the_network_held_up_make_nobody_busy() {
        spell.hasRead(0, 10, 0);
        spell.hasRead(10, 3000 * MILLISECOND, 0);
        assertThat(spell.nanos(3010 * MILLISECOND)).isEqualTo(10 * MILLISECOND);
    }

    @Test
    void what_it_computed_itself_nobody_kept_it_from() {
        spell.hasRead(0, 0, 500 * MILLISECOND);
        long now = 2000 * MILLISECOND;
        assertThat(spell.starvedNanos(now, 2300 * MILLISECOND)).isEqualTo(200 * MILLISECOND);
        assertThat(spell.starvedNanos(now, 500 * MILLISECOND)).isEqualTo(now);
    }

    @Test
    void before_the_first_packet_nobody_is_late() {
        assertThat(spell.nanos(12345)).isZero();
        assertThat(spell.starvedNanos(12345, 0)).isZero();
    }
}
