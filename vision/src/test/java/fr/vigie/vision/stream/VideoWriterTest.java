package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.frame.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoWriterTest {

    @TempDir Path folder;

    @Test
    void a_written_video_is_read_back_picture_by_picture() throws Exception {
        Path clip = Clip.write(folder.resolve("clip.mp4"), 320, 180, 25);
        Frame frame = Frame.sizeFor(320, 180);
        int pictures = 0;
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(clip.toString()), StreamOptions.DEFAULTS)) {
            assertThat(stream.info().codec()).isEqualTo("h264");
            assertThat(stream.info().picturesPerSecond()).hasValue(10);
            assertThat(stream.info().durationSeconds().orElseThrow()).isCloseTo(2.5, within(0.01));
            while (stream.advance()) {
                assertThat(stream.time().micros()).isEqualTo(pictures * 100_000L);
                assertThat(stream.reduceInto(frame)).isTrue();
                assertThat(frame.time()).isEqualTo(stream.time());
                pictures++;
            }
        }
        assertThat(pictures).isEqualTo(25);
    }

    @Test
    void the_same_pictures_give_the_same_bytes() throws Exception {
        byte[] one = Files.readAllBytes(Clip.write(folder.resolve("a.mp4"), 160, 96, 45));
        byte[] two = Files.readAllBytes(Clip.write(folder.resolve("b.mp4"), 160, 96, 45));
        assertThat(one).isEqualTo(two);
    }

    @Test
    void nothing_is_there_before_the_video_is_whole_and_nothing_after_it_was_given_up()
            throws Exception {
        Path file = folder.resolve("clip.mp4");
        try (VideoWriter writer = VideoWriter.open(file, 64, 64, 10, 100_000)) {
            writer.write(new int[64 * 64]);
            assertThat(file).doesNotExist();
            writer.discard();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_missing_folder_is_said_in_one_sentence() {
        assertThatThrownBy(
                        () -> VideoWriter.open(folder.resolve("no/clip.mp4"), 64, 64, 10, 100_000))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("There is no folder for");
    }

    @Test
    void odd_sizes_are_refused() {
        assertThatThrownBy(() -> VideoWriter.open(folder.resolve("a.mp4"), 63, 64, 10, 100_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
