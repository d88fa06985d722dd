package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;

/**
 * What every user of the native libraries does first: silences their own log, which would write to
 * the process's stderr and could hold addresses with passwords.
 */
final class Ffmpeg {

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    private Ffmpeg() {}

    /** Loads the libraries and silences them; cheap after the first time. */
    static void load() {
        // The static initialiser has done it.
    }

    /** FFmpeg's words for an error code ("Invalid data found when processing input"). */
    static String words(int error) {
        byte[] text = new byte[128];
        if (av_strerror(error, text, text.length) < 0) {
            return "error " + error;
        }
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
