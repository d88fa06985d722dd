package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_move_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Packets that have been received and not decoded, oldest first. Owns their native memory and a
 * small stock of empty ones. Not thread-safe.
 */
final class HeldPackets implements AutoCloseable {

    private final Deque<AVPacket> held = new ArrayDeque<>();
    private final Deque<AVPacket> empty = new ArrayDeque<>();
    private long bytes;

    /** Takes the packet's data over; the packet is empty afterwards. */
    void add(AVPacket packet) {
        AVPacket mine = empty.isEmpty() ? av_packet_alloc() : empty.pop();
        av_packet_move_ref(mine, packet);
        bytes += mine.size();
        held.add(mine);
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    int count() {
        return held.size();
    }

    long bytes() {
        return bytes;
    }

    AVPacket first() {
        return held.getFirst();
    }

    AVPacket last() {
        return held.getLast();
    }

    /** Lets the oldest go. */
    void dropFirst() {
        AVPacket packet = held.removeFirst();
        bytes -= packet.size();
        av_packet_unref(packet);
        empty.push(packet);
    }

    /** Lets all but the newest go. */
    void keepLast() {
        while (held.size() > 1) {
            dropFirst();
        }
    }

    @Override
    public void close() {
        held.forEach(packet -> av_packet_free(packet));
        empty.forEach(packet -> av_packet_free(packet));
        held.clear();
        empty.clear();
    }
}
