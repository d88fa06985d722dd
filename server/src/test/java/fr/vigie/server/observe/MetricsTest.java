package fr.vigie.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.language.Text;
import fr.vigie.look.LookBoard;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraFault;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.CameraStatus.Phase;
import fr.vigie.operation.FaultNotice;
import fr.vigie.operation.GateCounters;
import fr.vigie.operation.Laziness;
import fr.vigie.operation.PipelineTimes;
import fr.vigie.operation.PipelineTimes.Step;
import fr.vigie.operation.StageCounters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final PipelineTimes times = new PipelineTimes();
    private final OneCamera board = new OneCamera();
    private final Metrics metrics = new Metrics(board, LookBoard.NONE, times);
    private final String text = metrics.scrape();

    @Test
    void a_camera_shows_what_it_is_and_costs_under_the_agreed_names() {
        assertThat(text)
                .contains("vigie_camera_up{camera=\"quai\"} 1.0")
                .contains("vigie_camera_packets_total{camera=\"quai\"} 1000.0")
                .contains("vigie_camera_frames_total{camera=\"quai\"} 250.0")
                .contains("vigie_camera_frames_dropped_total{camera=\"quai\"} 6.0")
                .contains("vigie_camera_decode_errors_total{camera=\"quai\"} 3.0")
                .contains("vigie_camera_reconnects_total{camera=\"quai\"} 2.0")
                .contains(
                        "vigie_camera_frames_decoded_total{camera=\"quai\",reason=\"asleep\"} 40.0")
                .contains("vigie_camera_wakings_total{camera=\"quai\",reason=\"packet_size\"} 5.0")
                .contains("vigie_camera_last_frame_timestamp_seconds{camera=\"quai\"} 1.8E9")
                .contains("vigie_camera_clock_offset_seconds{camera=\"quai\"} -1.5")
                .contains("vigie_build_info{");
    }

    @Test
    void each_stage_has_its_seconds() {
        assertThat(text)
                .contains("vigie_camera_cpu_seconds_total{camera=\"quai\",stage=\"decode\"} 0.2")
                .contains("vigie_camera_cpu_seconds_total{camera=\"quai\",stage=\"analyse\"} 0.5");
    }

    @Test
    void how_long_steps_take_is_a_histogram() {
        times.record(Step.DECODE, Duration.ofMillis(2));
        times.record(Step.DECODE, Duration.ofMillis(20));
        times.record(Step.SIGHTING, Duration.ofMillis(300));
        String stage = "vigie_pipeline_stage_duration_seconds";
        assertThat(metrics.scrape())
                .contains("# TYPE " + stage + " histogram")
                .contains(stage + "_bucket{stage=\"decode\",le=\"0.001\"} 0")
                .contains(stage + "_bucket{stage=\"decode\",le=\"0.0025\"} 1")
                .contains(stage + "_bucket{stage=\"decode\",le=\"+Inf\"} 2")
                .contains(stage + "_count{stage=\"decode\"} 2")
                .contains("vigie_pipeline_latency_seconds_bucket{le=\"0.25\"} 0")
                .contains("vigie_pipeline_latency_seconds_bucket{le=\"0.5\"} 1");
    }

    @Test
    void a_camera_that_comes_later_is_shown_and_one_that_went_is_not() {
        board.there = false;
        assertThat(metrics.scrape()).doesNotContain("quai");
        board.there = true;
        assertThat(metrics.scrape()).contains("vigie_camera_up{camera=\"quai\"} 1.0");
    }

    @Test
    void what_is_wrong_with_a_camera_is_one() {
        assertThat(text)
                .contains("vigie_camera_fault{camera=\"quai\",fault=\"frozen\"} 1.0")
                .contains("vigie_camera_fault{camera=\"quai\",fault=\"covered\"} 0.0");
    }

    @Test
    void an_address_with_its_password_is_nowhere() {
        assertThat(text).doesNotContain("s3cret").doesNotContain("rtsp");
    }

    /** One camera whose figures are known. */
    private static final class OneCamera implements CameraBoard {

        private final CameraStatus status =
                new CameraStatus(
                        new Camera(
                                new CameraId("quai"),
                                "Quai",
                                "",
                                SourceAddress.ofLive("rtsp://agent:s3cret@192.0.2.1/1"),
                                LegalStatus.CLOSED_PRIVATE_SITE),
                        Phase.RUNNING,
                        Text.NONE,
                        Optional.of(Instant.ofEpochSecond(1_800_000_000)),
                        Optional.of(Duration.ofMillis(-1500)),
                        640,
                        360,
                        new StageCounters(
                                1000,
                                90_000,
                                260,
                                3,
                                new GateCounters(700, 200, 20, 40, 1, 5, 1, 1, 0),
                                250,
                                9,
                                6,
                                2,
                                0.1,
                                0.2,
                                0.3,
                                0.5),
                        Optional.of(new FaultNotice(CameraFault.FROZEN, Instant.EPOCH)),
                        Optional.of(Laziness.ASLEEP),
                        List.of());

        private boolean there = true;

        @Override
        public List<CameraStatus> list() {
            return there ? List.of(status) : List.of();
        }

        @Override
        public Optional<CameraStatus> find(CameraId id) {
            return Optional.of(status);
        }

        @Override
        public Optional<byte[]> findPreview(CameraId id) {
            return Optional.empty();
        }

        @Override
        public void stop(CameraId id, String actor) {
            throw new AssertionError("metrics stop nothing");
        }

        @Override
        public void start(CameraId id, String actor) {
            throw new AssertionError("metrics start nothing");
        }
    }
}
