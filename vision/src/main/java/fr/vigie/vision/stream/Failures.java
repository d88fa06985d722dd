package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_FORBIDDEN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_UNAUTHORIZED;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.stream.StreamException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** One sentence for each way in which a stream fails. No sentence carries a credential. */
final class Failures {

    /** ECONNREFUSED of Linux, macOS and Windows; FFmpeg hands the system's number through. */
    private static final Set<Integer> CONNECTION_REFUSED = Set.of(-111, -61, -10061);

    private Failures() {}

    static StreamException noFile(SourceAddress address) {
        return new StreamException(
                Reason.NOT_FOUND,
                "There is no file " + address + "; check the path and the spelling.");
    }

    /** FFmpeg would not open the file. */
    static StreamException ofFile(SourceAddress address, int error) {
        if (looksLikeMp4(address)) {
            return new StreamException(
                    Reason.TRUNCATED,
                    "The file "
                            + address
                            + " ends before its index (moov); copy it again or record it to its"
                            + " end.");
        }
        return new StreamException(
                Reason.NOT_VIDEO,
                "The file "
                        + address
                        + " is no video that can be read ("
                        + Ffmpeg.words(error)
                        + "); give an MP4, MKV, AVI or MPEG-TS file.");
    }

    /** FFmpeg would not open the camera's stream. */
    static StreamException ofCamera(SourceAddress address, int error) {
        if (error == AVERROR_HTTP_UNAUTHORIZED() || error == AVERROR_HTTP_FORBIDDEN()) {
            return new StreamException(
                    Reason.UNAUTHORISED,
                    "The camera at "
                            + address
                            + " refuses this user name or password; correct them in the address"
                            + " (rtsp://user:password@host/…).");
        }
        if (error == AVERROR_HTTP_NOT_FOUND()) {
            return new StreamException(
                    Reason.NOT_FOUND,
                    "The camera has no stream "
                            + address
                            + "; look up the path of its stream in its manual.");
        }
        if (CONNECTION_REFUSED.contains(error)) {
            return new StreamException(
                    Reason.REFUSED,
                    "Nothing listens at "
                            + address
                            + "; check the port (554 is usual) and that RTSP is switched on.");
        }
        return new StreamException(
                Reason.UNREACHABLE,
                "The camera at "
                        + address
                        + " cannot be reached ("
                        + Ffmpeg.words(error)
                        + "); check its name, its network and the firewall.");
    }

    /** The camera answered that its pictures are on another host. */
    static StreamException sentElsewhere(SourceAddress address) {
        return new StreamException(
                Reason.SENT_ELSEWHERE,
                "The camera at "
                        + address
                        + " sends its callers on to another host, which is not followed; give that"
                        + " host's address.");
    }

    static StreamException noAnswer(SourceAddress address, Duration waited) {
        return new StreamException(
                Reason.TIMED_OUT,
                "No picture came from "
                        + address
                        + " within "
                        + seconds(waited)
                        + " s of opening it; check that the camera is on and sends video.");
    }

    static StreamException stalled(SourceAddress address, Duration waited) {
        return new StreamException(
                Reason.TIMED_OUT,
                "Nothing has come from "
                        + address
                        + " for "
                        + seconds(waited)
                        + " s; check the camera and its network.");
    }

    /** The data end in an error, or are too damaged to go on. */
    static StreamException unreadable(SourceAddress address, int error) {
        return new StreamException(
                Reason.BROKEN,
                "The stream "
                        + address
                        + " cannot be read on ("
                        + Ffmpeg.words(error)
                        + "); check the disk or the network it comes from.");
    }

    /** The end was reached without one whole picture. */
    static StreamException noPictures(SourceAddress address, long damaged) {
        return new StreamException(
                Reason.BROKEN,
                "No picture of "
                        + address
                        + " could be decoded ("
                        + damaged
                        + " damaged); copy or record it again.");
    }

    static StreamException noDecoder(SourceAddress address, String codec) {
        return new StreamException(
                Reason.UNSUPPORTED,
                "The codec "
                        + codec
                        + " of "
                        + address
                        + " is not supported; set the camera or file to H.264 or H.265.");
    }

    /** Pictures of another size: another view, or at least other edges everywhere. */
    static StreamException changed(SourceAddress address, String before, String now) {
        return new StreamException(
                Reason.CHANGED,
                "The pictures of "
                        + address
                        + " are "
                        + now
                        + " pixels now and were "
                        + before
                        + "; the stream is opened anew, and if this happens often, set the camera to"
                        + " one size.");
    }

    static StreamException closed(SourceAddress address) {
        return new StreamException(
                Reason.CLOSED, "The stream " + address + " was closed while it was read.");
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0
                ? Long.toString(time.toSeconds())
                : Double.toString(time.toMillis() / 1000.0);
    }

    /** ISO base media files name their kind (ftyp) or begin with their data (mdat, moov). */
    private static boolean looksLikeMp4(SourceAddress address) {
        try (InputStream in = Files.newInputStream(Path.of(address.value()))) {
            byte[] head = in.readNBytes(8);
            return head.length == 8
                    && Set.of("ftyp", "mdat", "moov", "wide", "free")
                            .contains(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }
}
