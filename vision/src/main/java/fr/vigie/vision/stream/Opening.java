package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.av_codec_is_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.av_codec_iterate;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
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
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * How one address is given to FFmpeg, and what its failures mean. A file opens nothing but itself:
 * only containers that hold their own data are admitted, no playlist and no list of files, and no
 * protocol but that of files. A folder opens the pictures of one kind in it. A camera's address
 * opens RTSP and what RTSP needs, or Motion JPEG over HTTP.
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
    private final Way way;

    /** How pictures come. */
    private enum Way {
        FILE,
        FOLDER,
        RTSP,
        HTTP
    }

    private Opening(SourceAddress address, StreamOptions options, String url, Way way) {
        this.address = address;
        this.options = options;
        this.url = url;
        this.way = way;
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
        if (lower.startsWith("rtsp://") || lower.startsWith("rtsps://")) {
            return new Opening(address, options, address.value(), Way.RTSP);
        }
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return new Opening(address, options, address.value(), Way.HTTP);
        }
        throw new StreamException(
                Reason.UNSUPPORTED,
                "The address "
                        + address
                        + " is of a kind that is not read; give a file or an address that"
                        + " starts with rtsp://, rtsps://, http:// or https://.");
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
            String pictures = PictureFolder.patternOf(path.toAbsolutePath(), address);
            return new Opening(address, options, pictures, Way.FOLDER);
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
        return new Opening(address, options, "file:" + path.toAbsolutePath(), Way.FILE);
    }

    /** What FFmpeg is to open; carries the credential. */
    String url() {
        return url;
    }

    /** Whether FFmpeg would follow the camera to another host. */
    boolean mayBeSentOn() {
        return way == Way.RTSP;
    }

    /** FFmpeg's settings; the caller frees them. */
    AVDictionary settings() {
        AVDictionary settings = new AVDictionary(null);
        // No decoder of sound can be opened, even to find out what a track is.
        av_dict_set(settings, "codec_whitelist", VIDEO_DECODERS, 0);
        switch (way) {
            case RTSP -> setRtsp(settings);
            case HTTP -> setHttp(settings);
            case FILE -> {
                av_dict_set(settings, "protocol_whitelist", "file", 0);
                av_dict_set(settings, "format_whitelist", CONTAINERS, 0);
            }
            case FOLDER -> {
                av_dict_set(settings, "protocol_whitelist", "file", 0);
                av_dict_set(settings, "format_whitelist", "image2", 0);
                av_dict_set(settings, "pattern_type", "glob", 0);
                av_dict_set(settings, "framerate", PictureFolder.PICTURES_PER_SECOND, 0);
            }
        }
        return settings;
    }

    private void setRtsp(AVDictionary settings) {
        av_dict_set(settings, "protocol_whitelist", "rtsp,rtsps,rtp,srtp,udp,tcp,tls", 0);
        av_dict_set(settings, "format_whitelist", "rtsp,rtp,sdp", 0);
        av_dict_set(settings, "allowed_media_types", "video", 0);
        av_dict_set(settings, "rtsp_transport", transport(), 0);
        // The rate is not worth waiting twenty pictures for.
        av_dict_set(settings, "fpsprobesize", "2", 0);
    }

    private void setHttp(AVDictionary settings) {
        av_dict_set(settings, "protocol_whitelist", "http,https,tcp,tls", 0);
        av_dict_set(settings, "format_whitelist", "mpjpeg,mjpeg", 0);
        // Its pictures carry no time: that of their arrival is theirs.
        av_dict_set(settings, "use_wallclock_as_timestamps", "1", 0);
        av_dict_set(settings, "fpsprobesize", "2", 0);
        // A camera that sends us elsewhere is not followed.
        av_dict_set(settings, "max_redirects", "0", 0);
    }

    /** The container that FFmpeg is told; null where it finds out by itself. */
    @Nullable AVInputFormat format() {
        return way == Way.FOLDER ? av_find_input_format("image2") : null;
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
        if (guard.sentElsewhere()) {
            return Failures.sentElsewhere(address);
        }
        if (guard.expired()) {
            return Failures.noAnswer(address, options.connectTimeout());
        }
        return switch (way) {
            case RTSP, HTTP -> Failures.ofCamera(address, error);
            case FILE, FOLDER -> Failures.ofFile(address, error);
        };
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
                way == Way.RTSP || way == Way.HTTP ? Reason.TIMED_OUT : Reason.BROKEN,
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
