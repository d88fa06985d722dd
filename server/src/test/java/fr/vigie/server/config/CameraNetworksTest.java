package fr.vigie.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.camera.AddressRefusedException;
import fr.vigie.camera.SourceAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraNetworksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://127.0.0.1/live",
                "rtsp://localhost:554/live",
                "rtsp://127.1/live",
                "rtsp://2130706433/live",
                "http://0.0.0.0/x",
                "http://169.254.169.254/latest/meta-data/",
                "rtsp://100.100.100.200/",
                "rtsp://[::1]:8554/live",
                "rtsp://[::ffff:127.0.0.1]/live",
                "rtsp://[fe80::1]/live",
                "rtsp://[fd00:ec2::254]/live",
                "rtsp://239.1.2.3/live",
                "rtsp://user:secret@127.0.0.1/live"
            })
    void this_machine_the_link_and_metadata_are_refused(String address) {
        assertThatThrownBy(() -> CameraNetworks.USUAL.admit(SourceAddress.ofLive(address)))
                .isInstanceOfSatisfying(
                        AddressRefusedException.class,
                        e -> {
                            assertThat(e.words().fr())
                                    .contains("Vigie n'appelle", "camera_networks");
                            assertThat(e.words().fr()).doesNotContain("secret");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://192.0.2.10/live, rtsp://192.0.2.10/live",
        "rtsp://user:pw@10.1.2.3:554/a?b=c, rtsp://user:pw@10.1.2.3:554/a?b=c",
        "rtsp://[2001:db8::7]:554/a, rtsp://[2001:db8:0:0:0:0:0:7]:554/a"
    })
    void a_camera_in_the_town_is_called_at_the_address_that_was_checked(String asked, String opened)
            throws Exception {
        assertThat(CameraNetworks.USUAL.admit(SourceAddress.ofLive(asked)).value())
                .isEqualTo(opened);
    }

    @Test
    void what_the_file_allows_is_called_and_a_name_becomes_the_address_it_stands_for()
            throws Exception {
        CameraNetworks networks =
                new CameraNetworks(
                        List.of(
                                AddressRange.find("127.0.0.0/8").orElseThrow(),
                                AddressRange.find("::1").orElseThrow()));
        assertThat(networks.admit(SourceAddress.ofLive("rtsp://localhost:8554/live")).value())
                .isIn("rtsp://127.0.0.1:8554/live", "rtsp://[0:0:0:0:0:0:0:1]:8554/live");
    }

    @Test
    void a_name_that_nobody_knows_is_said_plainly() {
        assertThatThrownBy(() ->
                        CameraNetworks.USUAL.admit(
                                SourceAddress.ofLive("rtsp://no-such-host.invalid/live")))
                .hasMessageContaining("no host of this name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "::1/129", "1.2.3", "10.0.0.0/"})
    void what_is_no_network_is_none(String text) {
        assertThat(AddressRange.find(text)).isEmpty();
    }
}
