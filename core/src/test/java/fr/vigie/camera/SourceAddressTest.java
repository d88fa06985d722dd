package fr.vigie.camera;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAddressTest {

    private static final String ODD = "@/#?:;&=%+$! \\\"'[]{}|^`~<>,.é€\n\t";

    @ParameterizedTest
    @CsvSource({
        "rtsp://cam.example:554/live/1, rtsp://cam.example:554/live/1",
        "rtsp://u:secret@cam:554/live, rtsp://cam:554/live",
        "rtsp://u@cam/live, rtsp://cam/live",
        "rtsp://u:se@cret@cam/live, rtsp://cam/live",
        "rtsp://u:se/cret@cam/live, rtsp://cam/live",
        "rtsp://u:se?cret@cam/live, rtsp://cam/live",
        "rtsp://u:se#cret@cam/live, rtsp://cam/live",
        "rtsp://cam/live?user=u&password=secret, rtsp://cam/live",
        "rtsp://cam/live#secret, rtsp://cam/live",
        "rtsp://cam/user=u&password=secret&channel=1, rtsp://cam/…",
        "rtsp://cam/a/b/user=u_password=secret/c, rtsp://cam/a/b/…",
        "rtsp://[2001:db8::1]:554/live, rtsp://[2001:db8::1]:554/live",
        "rtsp://u:secret, rtsp://…",
        "rtsps://u:secret@, rtsps://…",
        "rtsp:/u:secret@cam/live, rtsp://cam/live",
        "rtsp:u:secret@cam/live, rtsp://cam/live",
        "videos/quai.mp4, videos/quai.mp4",
        "videos/a@b.mp4, videos/a@b.mp4",
        "C:\\videos\\a@b.mp4, C:\\videos\\a@b.mp4",
        "2026-11-22T10:00.mp4, 2026-11-22T10:00.mp4",
    })
    void an_address_is_shown_without_its_secret(String address, String shown) {
        SourceAddress source = SourceAddress.of(address);

        assertThat(source.withoutSecret()).isEqualTo(shown);
        assertThat(source).hasToString(shown);
        assertThat(source.value()).isEqualTo(address);
    }

    /** Passwords of every odd kind, however badly they were put into the address. */
    @Test
    void no_password_ever_reaches_a_text() {
        Random random = new Random(17);
        for (int i = 0; i < 50_000; i++) {
            String password = "Q" + letters(random, 1 + random.nextInt(12)) + "Z";
            String address = scheme(random) + "admin:" + password + "@cam.example:554/live/1";

            assertThat(SourceAddress.of(address).toString())
                    .as("password %s", password)
                    .endsWith("://cam.example:554/live/1")
                    .doesNotContain(password, "admin");
        }
    }

    /** Whatever somebody types in place of an address: the password part is not repeated. */
    @Test
    void no_password_reaches_a_text_even_if_host_or_path_are_broken() {
        Random random = new Random(18);
        for (int i = 0; i < 50_000; i++) {
            String secret = "Qx7" + letters(random, random.nextInt(6)) + "Zk9";
            String address = "rtsp://admin:" + secret + "@" + letters(random, random.nextInt(8));

            assertThat(SourceAddress.of(address).toString()).doesNotContain(secret, "Qx7", "Zk9");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtsp://cam/1", "RTSPS://cam/1", "http://cam/1", " rtsp://cam/1"})
    void what_has_a_scheme_is_a_live_stream(String text) {
        assertThat(SourceAddress.of(text).kind()).isEqualTo(Kind.LIVE);
    }

    @Test
    void a_line_break_does_not_make_a_file_of_a_stream() {
        assertThat(SourceAddress.of("rtsp://u:p\nw@cam/1").kind()).isEqualTo(Kind.LIVE);
    }

    @Test
    void a_path_is_a_recorded_file_and_a_scene_of_the_theatre_a_synthetic_one() {
        assertThat(SourceAddress.of("videos/quai.mp4").kind()).isEqualTo(Kind.RECORDED);
        assertThat(SourceAddress.ofSynthetic("rue.mp4").kind()).isEqualTo(Kind.SYNTHETIC);
        assertThat(SourceAddress.ofSynthetic("rue.mp4"))
                .isNotEqualTo(SourceAddress.ofRecorded("rue.mp4"));
    }

    private static String scheme(Random random) {
        String[] all = {"rtsp://", "rtsps://", "RTSP://", "rtsp:/", "rtsp:", "http://"};
        return all[random.nextInt(all.length)];
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean odd = random.nextInt(3) > 0;
            text.append(
                    odd
                            ? ODD.charAt(random.nextInt(ODD.length()))
                            : (char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
