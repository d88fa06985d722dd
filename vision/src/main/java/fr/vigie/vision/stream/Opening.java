package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.av_codec_is_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.av_codec_iterate;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.stream.StreamException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;

/**
 * How one address is given to FFmpeg, and what its failures mean. A file opens nothing but itself:
 * only containers that hold their own data are admitted, no playlist and no list of files, and no
 * protocol but that of files. A camera's address opens RTSP and what RTSP needs.
 */
final class Opening {

    /**
     * FFmpeg's names of containers that refer to nothing outside; some of sound, to be able to say
     * so.
     */
    private static final String CONTAINERS =
            "mov,mp4,matroska,webm,avi,mpegts,mpeg,mpegvideo,m4v,h264,hevc,vvc,av1,obu,ivf,mjpeg,"
                    + "mpjpeg,flv,asf,ogg,mxf,nut,dhav,gxf,wtv,rm,dv,gif,apng,yuv4mpegpipe,h261,h263,"
                    + "vc1,swf,nsv,wav,mp3,flac";

    private static final String VIDEO_DECODERS = listVideoDecoders();

    private final SourceAddress address;
    private final StreamOptions options;
    private final String url;
    private final boolean live;

    private Opening(SourceAddress address, StreamOptions options, String url, boolean live) {
        this.address = address;
        this.options = options;
        this.url = url;
        this.live = live;
    }

    /** Checks what can be checked before FFmpeg is asked. */
    static Opening of(SourceAddress address, StreamOptions options) throws StreamException {
        return switch (address.kind()) {
            case LIVE -> ofCamera(address, options);
            case RECORDED, SYNTHETIC -> ofFile(address, options);
        };
    }

    private static Opening ofCamera(SourceAddress address, StreamOptions options)
            throws StreamException {
        String lower = address.value().toLowerCase(Locale.ROOT);
        if (!lower.startsWith("rtsp://") && !lower.startsWith("rtsps://")) {
            throw new StreamException(
                    Reason.UNSUPPORTED,
                    "The address "
                            + address
                            + " is of a kind that is not read; give a file or an address that"
                            + " starts with rtsp:// or rtsps://.");
        }
        return new Opening(address, options, address.value(), true);
    }

    private static Opening ofFile(SourceAddress address, StreamOptions options)
            throws StreamException {
        Path path;
        try {
            path = Path.of(address.value());
        } catch (InvalidPathException e) {
            throw Failures.noFile(address);
        }
        if (!Files.exists(path)) {
            throw Failures.noFile(address);
        }
        if (Files.isDirectory(path)) {
            throw new StreamException(
                    Reason.NOT_READABLE,
                    address + " is a folder, not a video; name one file in it.");
        }
        if (!Files.isReadable(path)) {
            throw new StreamException(
                    Reason.NOT_READABLE,
                    "The file "
                            + address
                            + " may not be read by this user; change its permissions.");
        }
        try {
            if (Files.isRegularFile(path) && Files.size(path) == 0) {
                throw new StreamException(
                        Reason.EMPTY, "The file " + address + " is empty; copy it again.");
            }
        } catch (IOException e) {
            throw Failures.noFile(address);
        }
        return new Opening(address, options, "file:" + path.toAbsolutePath(), false);
    }

    /** What FFmpeg is to open; carries the credential. */
    String url() {
        return url;
    }

    /** FFmpeg's settings; the caller frees them. */
    AVDictionary settings() {
        AVDictionary settings = new AVDictionary(null);
        // No decoder of sound can be opened, even to find out what a track is.
        av_dict_set(settings, "codec_whitelist", VIDEO_DECODERS, 0);
        if (live) {
            av_dict_set(settings, "protocol_whitelist", "rtsp,rtsps,rtp,srtp,udp,tcp,tls", 0);
            av_dict_set(settings, "format_whitelist", "rtsp,rtp,sdp", 0);
            av_dict_set(settings, "allowed_media_types", "video", 0);
            av_dict_set(settings, "rtsp_transport", transport(), 0);
            // The rate is not worth waiting twenty pictures for.
            av_dict_set(settings, "fpsprobesize", "2", 0);
        } else {
            av_dict_set(settings, "protocol_whitelist", "file", 0);
            av_dict_set(settings, "format_whitelist", CONTAINERS, 0);
        }
        return settings;
    }

    private String transport() {
        return switch (options.transport()) {
            case TCP -> "tcp";
            case UDP -> "udp";
        };
    }

    /** What a failed opening means. */
    StreamException failed(int error, ReadGuard guard) {
        if (guard.cancelled()) {
            return Failures.closed(address);
        }
        if (guard.expired()) {
            return Failures.noAnswer(address, options.connectTimeout());
        }
        return live ? Failures.ofCamera(address, error) : Failures.ofFile(address, error);
    }

    /** There is a container, and no video in it. */
    StreamException noVideoTrack() {
        return new StreamException(
                Reason.NO_VIDEO_TRACK,
                "There is no video track in " + address + "; give a file or stream with pictures.");
    }

    /** There is a video track, and not one picture of it could be understood. */
    StreamException noPicture() {
        return new StreamException(
                live ? Reason.TIMED_OUT : Reason.BROKEN,
                "No whole picture was found at the start of "
                        + address
                        + "; check that the codec is a common one (H.264, H.265, MJPEG).");
    }

    private static String listVideoDecoders() {
        StringJoiner names = new StringJoiner(",");
        try (PointerPointer<AVCodec> position = new PointerPointer<>(1)) {
            position.put(0, (AVCodec) null);
            for (AVCodec codec = av_codec_iterate(position);
                    codec != null;
                    codec = av_codec_iterate(position)) {
                if (codec.type() == AVMEDIA_TYPE_VIDEO && av_codec_is_decoder(codec) != 0) {
                    names.add(codec.name().getString());
                }
            }
        }
        return names.toString();
    }
}
