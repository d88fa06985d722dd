package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;

import fr.vigie.vision.frame.Frame;
import java.util.Random;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HalfSizeTest {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 52;

    private AVFrame picture;

    @BeforeEach
    void load() {
        Ffmpeg.load();
        picture = av_frame_alloc();
        picture.format(AV_PIX_FMT_YUV420P).width(2 * WIDTH).height(2 * HEIGHT);
        picture.color_range(AVCOL_RANGE_MPEG);
        assertThat(av_frame_get_buffer(picture, 0)).isZero();
        Random dice = new Random(11);
        for (int plane = 0; plane < 3; plane++) {
            int rows = plane == 0 ? 2 * HEIGHT : HEIGHT;
            for (long at = 0; at < (long) picture.linesize(plane) * rows; at++) {
                picture.data(plane).put(at, (byte) dice.nextInt(256));
            }
        }
    }

    @AfterEach
    void free() {
        av_frame_free(picture);
    }

    @Test
    void it_gives_what_the_scaler_gives_to_the_bit() {
        Frame half = new Frame(WIDTH, HEIGHT);
        assertThat(HalfSize.fits(picture, half)).isTrue();
        HalfSize.reduce(picture, half);
        Frame scaled = new Frame(WIDTH, HEIGHT);
        try (PictureScaler scaler =
                new PictureScaler(AV_PIX_FMT_YUV420P, SWS_AREA | SWS_ACCURATE_RND | SWS_BITEXACT)) {
            assertThat(scaler.scale(picture, WIDTH, HEIGHT)).isTrue();
            scaler.copyPlane(0, WIDTH, HEIGHT, scaled.luma());
            scaler.copyPlane(1, WIDTH / 2, HEIGHT / 2, scaled.blue());
            scaler.copyPlane(2, WIDTH / 2, HEIGHT / 2, scaled.red());
        }
        assertThat(half.luma()).isEqualTo(scaled.luma());
        assertThat(half.blue()).isEqualTo(scaled.blue());
        assertThat(half.red()).isEqualTo(scaled.red());
    }

    @Test
    void other_sizes_and_full_range_are_left_to_the_scaler() {
        assertThat(HalfSize.fits(picture, new Frame(WIDTH, HEIGHT - 2))).isFalse();
        assertThat(HalfSize.fits(picture, new Frame(WIDTH / 2, HEIGHT))).isFalse();
        picture.color_range(AVCOL_RANGE_JPEG);
        assertThat(HalfSize.fits(picture, new Frame(WIDTH, HEIGHT))).isFalse();
    }
}
