package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * Writes pictures of one size and a constant rate to an H.264 video in MP4 (encoder: OpenH264 of
 * the LGPL build). The same pictures give the same bytes. The file appears under its name only when
 * {@link #close} has written it whole; until then, and for good after a failure or {@link
 * #discard}, there is only a hidden part file beside it, which is removed. Not thread-safe; owns
 * all native memory of the encoder.
 */
public final class VideoWriter implements AutoCloseable {

    /** The usual distance of key frames. */
    public static final Duration KEY_FRAME_INTERVAL = Duration.ofSeconds(2);

    private final Path target;
    private final Path part;
    private final int width;
    private final int height;
    private final AVFormatContext container;
    private final AVCodecContext codec;
    private final AVFrame picture;
    private final AVPacket packet;
    private final byte[] planes;
    private long written;
    private boolean failed;
    private boolean closed;

    private VideoWriter(
            Path target,
            Path part,
            AVFormatContext container,
            AVCodecContext codec,
            AVFrame picture) {
        this.target = target;
        this.part = part;
        this.container = container;
        this.codec = codec;
        this.picture = picture;
        width = codec.width();
        height = codec.height();
        packet = av_packet_alloc();
        planes = new byte[width * height * 3 / 2];
    }

    /** Begins a video with a key frame every two seconds; see the longer form. */
    public static VideoWriter open(
            Path target, int width, int height, int picturesPerSecond, int bitsPerSecond)
            throws IOException {
        return open(target, width, height, picturesPerSecond, bitsPerSecond, KEY_FRAME_INTERVAL);
    }

    /**
     * Begins a video. A file that is there already is replaced when this one is closed.
     *
     * @param target where it goes; its folder exists
     * @param width pixels, even, at least 16
     * @param height pixels, even, at least 16
     * @param picturesPerSecond above zero
     * @param bitsPerSecond what the encoder aims at
     * @param keyFrameInterval from one picture that stands for itself to the next
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a size or rate is not as above
     */
    public static VideoWriter open(
            Path target,
            int width,
            int height,
            int picturesPerSecond,
            int bitsPerSecond,
            Duration keyFrameInterval)
            throws IOException {
        if (width < 16 || height < 16 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException(
                    "a video needs even sides of at least 16, got " + width + "x" + height);
        }
        if (picturesPerSecond <= 0 || bitsPerSecond <= 0 || !keyFrameInterval.isPositive()) {
            throw new IllegalArgumentException("a video needs rates above zero");
        }
        Ffmpeg.load();
        Path whole = target.toAbsolutePath();
        Path part = Files.createTempFile(folderOf(whole), ".vigie-", ".part");
        AVFormatContext container = new AVFormatContext(null);
        AVCodecContext codec = new AVCodecContext(null);
        AVFrame picture = av_frame_alloc();
        try {
            codec = openCodec(width, height, picturesPerSecond, bitsPerSecond, keyFrameInterval);
            preparePicture(picture, width, height);
            avformat_alloc_output_context2(container, null, "mp4", null);
            openContainer(container, codec, part, whole);
            return new VideoWriter(whole, part, container, codec, picture);
        } catch (IOException | RuntimeException e) {
            release(container, codec, picture);
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static Path folderOf(Path whole) throws IOException {
        Path folder = whole.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("There is no folder for " + whole + "; make it first.");
        }
        return folder;
    }

    private static AVCodecContext openCodec(
            int width, int height, int rate, int bitsPerSecond, Duration keyFrameInterval)
            throws IOException {
        AVCodec known = avcodec_find_encoder_by_name("libopenh264");
        if (known == null) {
            throw new IOException("This FFmpeg build has no OpenH264 encoder.");
        }
        AVCodecContext codec = avcodec_alloc_context3(known);
        codec.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        codec.color_range(AVCOL_RANGE_MPEG);
        codec.time_base(av_make_q(1, rate)).framerate(av_make_q(rate, 1));
        codec.bit_rate(bitsPerSecond).thread_count(1).slices(1);
        codec.gop_size(Math.max(1, (int) Math.round(keyFrameInterval.toMillis() * rate / 1e3)));
        codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
        if (avcodec_open2(codec, known, (AVDictionary) null) < 0) {
            avcodec_free_context(codec);
            throw new IOException(
                    "The encoder does not take pictures of " + width + "x" + height + ".");
        }
        return codec;
    }

    private static void preparePicture(AVFrame picture, int width, int height) {
        picture.format(AV_PIX_FMT_YUV420P).width(width).height(height);
        picture.color_range(AVCOL_RANGE_MPEG);
        if (av_frame_get_buffer(picture, 0) < 0) {
            throw new OutOfMemoryError("no native memory for a picture");
        }
    }

    private static void openContainer(
            AVFormatContext container, AVCodecContext codec, Path part, Path whole)
            throws IOException {
        AVStream track = avformat_new_stream(container, null);
        avcodec_parameters_from_context(track.codecpar(), codec);
        track.time_base(codec.time_base()).avg_frame_rate(codec.framerate());
        container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        AVIOContext file = new AVIOContext(null);
        int error = avio_open(file, "file:" + part, AVIO_FLAG_WRITE);
        if (error < 0) {
            throw cannotWrite(whole, error);
        }
        container.pb(file);
        error = avformat_write_header(container, (AVDictionary) null);
        if (error < 0) {
            throw cannotWrite(whole, error);
        }
    }

    /**
     * Writes the next picture from packed pixels 0xRRGGBB (upper byte ignored), {@code width *
     * height} of them, converted by ITU-R BT.601 to limited range.
     *
     * @throws IOException if the disk is full or the file cannot be written
     */
    public void write(int[] pixels) throws IOException {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "x" + height + " pixels, got " + pixels.length);
        }
        PlanarPixels.ofRgb(pixels, width, height, planes);
        writeI420(planes);
    }

    /**
     * Writes the next picture from planes Y', Cb, Cr one after the other (I420, limited range),
     * {@code width * height * 3 / 2} bytes without padding.
     *
     * @throws IOException if the disk is full or the file cannot be written
     */
    public void writeI420(byte[] i420) throws IOException {
        if (i420.length != width * height * 3 / 2) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "x" + height + ", got " + i420.length + " bytes");
        }
        if (closed || failed) {
            throw new IOException("The video " + target + " is closed or has failed.");
        }
        check(av_frame_make_writable(picture));
        put(i420, 0, 0, width, height);
        put(i420, 1, width * height, width / 2, height / 2);
        put(i420, 2, width * height * 5 / 4, width / 2, height / 2);
        picture.pts(written++);
        encode(picture);
    }

    private void put(byte[] from, int plane, int offset, int columns, int rows) {
        int stride = picture.linesize(plane);
        BytePointer data = picture.data(plane);
        for (int row = 0; row < rows; row++) {
            data.position((long) row * stride).put(from, offset + row * columns, columns);
        }
    }

    private void encode(@Nullable AVFrame next) throws IOException {
        check(avcodec_send_frame(codec, next));
        while (true) {
            int error = avcodec_receive_packet(codec, packet);
            if (error == AVERROR_EAGAIN() || error == AVERROR_EOF()) {
                return;
            }
            check(error);
            packet.duration(1);
            av_packet_rescale_ts(packet, codec.time_base(), container.streams(0).time_base());
            check(av_write_frame(container, packet));
            check(container.pb().error());
        }
    }

    private void check(int error) throws IOException {
        if (error < 0) {
            failed = true;
            throw cannotWrite(target, error);
        }
    }

    private static IOException cannotWrite(Path target, int error) {
        return new IOException(
                "The video "
                        + target
                        + " could not be written ("
                        + Ffmpeg.words(error)
                        + "); make room on the disk or choose another folder.");
    }

    /** Gives the video up: {@link #close} will leave no file. */
    public void discard() {
        failed = true;
    }

    /**
     * Writes what is left and puts the file in its place; after a failure or {@link #discard},
     * removes it. A second call does nothing.
     *
     * @throws IOException if the rest cannot be written; there is no file then
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!failed) {
                finish();
            }
        } finally {
            av_packet_free(packet);
            release(container, codec, picture);
            Files.deleteIfExists(part);
        }
    }

    private void finish() throws IOException {
        encode(null);
        check(av_write_trailer(container));
        check(container.pb().error());
        check(avio_closep(container.pb()));
        container.pb(null);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void release(AVFormatContext container, AVCodecContext codec, AVFrame picture) {
        av_frame_free(picture);
        if (!codec.isNull()) {
            avcodec_free_context(codec);
        }
        if (!container.isNull()) {
            AVIOContext file = container.pb();
            if (file != null && !file.isNull()) {
                avio_closep(file);
            }
            avformat_free_context(container);
        }
    }
}
