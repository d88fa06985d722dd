package fr.vigie.vision.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.stream.StreamException.Reason;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFileTest {

    @TempDir Path folder;

    @Test
    void a_missing_file_is_not_found() {
        assertReason(folder.resolve("none.mp4"), Reason.NOT_FOUND);
    }

    @Test
    void an_empty_file_is_empty() throws Exception {
        assertReason(Files.createFile(folder.resolve("empty.mp4")), Reason.EMPTY);
    }

    @Test
    void a_folder_is_no_video() {
        assertReason(folder, Reason.NOT_READABLE);
    }

    @Test
    void a_file_without_read_permission_is_not_readable() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("root may read every file, so that this cannot be tried as root")
                .isNotEqualTo("root");
        Path file = Clip.write(folder.resolve("clip.mp4"), 64, 64, 3);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
        assertReason(file, Reason.NOT_READABLE);
    }

    @Test
    void an_mp4_without_its_index_is_truncated() throws Exception {
        Path whole = Clip.write(folder.resolve("whole.mp4"), 320, 180, 20);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.mp4");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertReason(cut, Reason.TRUNCATED);
    }

    @Test
    void a_text_is_no_video_whatever_it_is_called() throws Exception {
        String text = "The quick brown fox jumps over the lazy dog.\n".repeat(200);
        assertReason(Files.writeString(folder.resolve("text.txt"), text), Reason.NOT_VIDEO);
        assertReason(Files.writeString(folder.resolve("text.mp4"), text), Reason.NOT_VIDEO);
        assertReason(Files.writeString(folder.resolve("one.mp4"), "x"), Reason.NOT_VIDEO);
    }

    @Test
    void an_archive_is_no_video() throws Exception {
        Path zip = folder.resolve("clip.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            archive.putNextEntry(new ZipEntry("a.txt"));
            archive.write("text".repeat(1000).getBytes(UTF_8));
        }
        assertReason(zip, Reason.NOT_VIDEO);
    }

    @Test
    void a_file_of_sound_has_no_video_track() throws Exception {
        assertReason(Files.write(folder.resolve("sound.wav"), wave()), Reason.NO_VIDEO_TRACK);
    }

    @Test
    void a_playlist_opens_nothing() throws Exception {
        Path clip = Clip.write(folder.resolve("clip.mp4"), 64, 64, 3);
        String hls =
                """
                #EXTM3U
                #EXT-X-TARGETDURATION:1
                #EXTINF:1,
                %s
                #EXT-X-ENDLIST
                """
                        .formatted(clip.toUri());
        assertReason(Files.writeString(folder.resolve("list.m3u8"), hls), Reason.NOT_VIDEO);
        String concat = "ffconcat version 1.0\nfile clip.mp4\n";
        assertReason(Files.writeString(folder.resolve("list.ffconcat"), concat), Reason.NOT_VIDEO);
        String sdp =
                """
                v=0
                o=- 0 0 IN IP4 127.0.0.1
                s=x
                c=IN IP4 127.0.0.1
                t=0 0
                m=video 5004 RTP/AVP 96
                a=rtpmap:96 H264/90000
                """;
        assertReason(Files.writeString(folder.resolve("camera.sdp"), sdp), Reason.NOT_VIDEO);
    }

    @Test
    void a_name_that_looks_like_an_option_or_a_protocol_is_a_name() throws Exception {
        Path clip = Clip.write(folder.resolve("concat:é -i %d|x.mp4"), 64, 64, 3);
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(clip.toString()), StreamOptions.DEFAULTS)) {
            assertThat(stream.advance()).isTrue();
        }
    }

    @Test
    void a_video_that_ends_early_gives_the_pictures_it_has() throws Exception {
        Path clip = Clip.write(folder.resolve("clip.mp4"), 320, 180, 30);
        byte[] bytes = Files.readAllBytes(clip);
        // OpenH264's data lie before the index: overwriting some of them leaves a whole index.
        java.util.Arrays.fill(bytes, bytes.length / 4, bytes.length / 2, (byte) 0x5a);
        Path damaged = Files.write(folder.resolve("damaged.mp4"), bytes);
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(damaged.toString()), StreamOptions.DEFAULTS)) {
            int pictures = 0;
            while (stream.advance()) {
                pictures++;
            }
            assertThat(pictures).isBetween(1, 29);
            assertThat(stream.counters().damaged()).isPositive();
        }
    }

    private static void assertReason(Path file, Reason expected) {
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(file.toString()), StreamOptions.DEFAULTS)) {
            throw new AssertionError("opened: " + stream.info());
        } catch (StreamException e) {
            assertThat(e.reason()).as(e.getMessage()).isEqualTo(expected);
            assertThat(e.getMessage()).contains(file.toString()).endsWith(".").doesNotContain("\n");
        }
    }

    /** A second of a tone, 8 kHz, 16 bits, in a WAVE file. */
    private static byte[] wave() {
        int samples = 8000;
        ByteBuffer wave = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(UTF_8)).putInt(36 + 2 * samples).put("WAVEfmt ".getBytes(UTF_8));
        wave.putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16000);
        wave.putShort((short) 2).putShort((short) 16);
        wave.put("data".getBytes(UTF_8)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            wave.putShort((short) (8000 * Math.sin(i * 0.3)));
        }
        return wave.array();
    }
}
