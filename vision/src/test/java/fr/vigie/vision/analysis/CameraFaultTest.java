package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.operation.CameraFault;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.health.CameraHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults of a camera on drawn pictures, one a second. */
class CameraFaultTest {

    private static final double FROM = 60;
    private static final double TO = 120;
    private static final double END = 150;

    /** What was said, and when it changed. */
    private record Said(Optional<CameraFault> fault, double second) {}

    private final Stage stage = new Stage(4);

    @ParameterizedTest
    @EnumSource(
            value = CameraFault.class,
            names = {"COVERED", "BLURRED", "DARK", "BLINDED", "TURNED", "FROZEN"})
    void each_fault_is_told_once_within_ten_seconds_and_ends_when_it_ends(CameraFault fault) {
        List<Said> said = hear(END, t -> t >= FROM && t < TO ? wrong(fault, t) : good(t));
        assertThat(said).hasSize(2);
        assertThat(said.getFirst().fault()).contains(fault);
        assertThat(said.getFirst().second()).isBetween(FROM, FROM + 10);
        assertThat(said.getLast().fault()).isEmpty();
        assertThat(said.getLast().second()).isBetween(TO, TO + 10);
    }

    @Test
    void a_frozen_picture_with_a_clock_that_goes_on_is_frozen() {
        Frame held = copy(good(0), 0);
        List<Said> said =
                hear(
                        END,
                        t -> {
                            if (t < FROM) {
                                return good(t);
                            }
                            for (int x = 200; x < 310; x++) {
                                held.luma()[10 * 320 + x] = (byte) (16 + (x * 7 + (int) t) % 200);
                            }
                            return copy(held, t);
                        });
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().fault()).contains(CameraFault.FROZEN);
    }

    @Test
    void a_room_in_which_nothing_happens_is_not_frozen() {
        assertThat(hear(600, this::good)).isEmpty();
    }

    @Test
    void a_camera_whose_pictures_never_tremble_is_not_called_frozen() {
        Frame held = copy(good(0), 0);
        assertThat(hear(600, t -> copy(held, t))).isEmpty();
    }

    @Test
    void night_that_falls_slowly_is_no_fault() {
        assertThat(hear(900, t -> stage.empty().light(1 - 0.9 * Math.min(1, t / 800), 0).at(t)))
                .isEmpty();
    }

    @Test
    void fog_that_comes_up_is_no_fault() {
        assertThat(
                        hear(
                                900,
                                t -> {
                                    double fog = 0.85 * Math.clamp((t - 60) / 600, 0, 1);
                                    return stage.empty().light(1 - fog, 190 * fog).at(t);
                                }))
                .isEmpty();
    }

    @Test
    void a_lamp_that_is_switched_off_is_no_fault() {
        assertThat(hear(200, t -> stage.empty().light(t < 60 ? 1 : 0.45, 0).at(t))).isEmpty();
    }

    @Test
    void a_lorry_that_stops_before_half_of_the_view_is_no_fault() {
        assertThat(
                        hear(
                                200,
                                t -> {
                                    stage.empty();
                                    if (t >= 60 && t < 150) {
                                        stage.thing(0, 170, 170, 150, 120, 120, 135);
                                    }
                                    return stage.at(t);
                                }))
                .isEmpty();
    }

    @Test
    void a_camera_that_was_moved_for_good_has_a_new_usual_view_after_ten_minutes() {
        List<Said> said = hear(900, t -> t < FROM ? good(t) : wrong(CameraFault.TURNED, t));
        assertThat(said).hasSize(2);
        assertThat(said.getLast().fault()).isEmpty();
        assertThat(said.getLast().second()).isBetween(FROM + 600, FROM + 620);
    }

    private Frame good(double t) {
        return stage.shift(0, 0).empty().at(t);
    }

    private Frame wrong(CameraFault fault, double t) {
        return switch (fault) {
            case COVERED -> stage.empty().light(0, 30).at(t);
            case BLURRED -> blurred(stage.empty().at(t));
            case DARK -> stage.empty().light(0.06, 15).at(t);
            case BLINDED -> stage.empty().light(0.25, 185).at(t);
            case TURNED -> stage.shift(133, 41).empty().at(t);
            case FROZEN -> copy(frozen(), t);
            case NO_SIGNAL -> throw new IllegalArgumentException("there is no picture of it");
        };
    }

    private Frame frozen() {
        return new Stage(4).empty().at(0);
    }

    private static Frame blurred(Frame frame) {
        Frame before = copy(frame, frame.time().seconds());
        int reach = 4;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int sum = 0;
                int n = 0;
                for (int v = Math.max(0, y - reach); v <= Math.min(179, y + reach); v++) {
                    for (int u = Math.max(0, x - reach); u <= Math.min(319, x + reach); u++) {
                        sum += before.luma()[v * frame.width() + u] & 0xff;
                        n++;
                    }
                }
                frame.luma()[y * frame.width() + x] = (byte) (sum / n);
            }
        }
        return frame;
    }

    private static Frame copy(Frame frame, double t) {
        Frame copy = new Frame(frame.width(), frame.height());
        System.arraycopy(frame.luma(), 0, copy.luma(), 0, frame.luma().length);
        System.arraycopy(frame.blue(), 0, copy.blue(), 0, frame.blue().length);
        System.arraycopy(frame.red(), 0, copy.red(), 0, frame.red().length);
        copy.setTime(MediaTime.ofSeconds(t));
        return copy;
    }

    private static List<Said> hear(double end, DoubleFunction<Frame> picture) {
        CameraHealth health = new CameraHealth(Stage.WIDTH, Stage.HEIGHT);
        List<Said> said = new ArrayList<>();
        Optional<CameraFault> before = Optional.empty();
        for (double t = 0; t < end; t++) {
            Optional<CameraFault> now = health.observe(picture.apply(t));
            if (!now.equals(before)) {
                said.add(new Said(now, t));
                before = now;
            }
        }
        return said;
    }
}
