package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import fr.vigie.camera.SourceAddress;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * The packets of a file's video track as they lie in it, undecoded, all in memory: what a camera of
 * one's own sends.
 *
 * @param codec FFmpeg's short name of the codec
 * @param head what a decoder is told before the first packet (for H.264 in MP4: ISO/IEC 14496-15,
 *     5.3.3.1)
 * @param packets in the order of decoding
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
public record RecordedPackets(String codec, byte[] head, List<Packet> packets) {

    /**
     * One packet.
     *
     * @param data its bytes
     * @param micros when its picture is shown, from the first one's on
     * @param key whether a decoder can start with it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one
    public record Packet(byte[] data, long micros, boolean key) {
        Packet at(long time) {
            return new Packet(data, time, key);
        }
    }

    public RecordedPackets {
        head = head.clone();
        packets = List.copyOf(packets);
    }

    /**
     * Reads a whole file.
     *
     * @throws StreamException if it cannot be read
     */
    public static RecordedPackets read(SourceAddress file) throws StreamException {
        try (Demuxer demuxer = Demuxer.open(file, StreamOptions.DEFAULTS, new StreamTally())) {
            AVStream track = demuxer.track();
            double tick = 1e6 * track.time_base().num() / track.time_base().den();
            byte[] head = new byte[track.codecpar().extradata_size()];
            if (head.length > 0) {
                track.codecpar().extradata().get(head);
            }
            List<Packet> packets = new ArrayList<>();
            AVPacket packet = av_packet_alloc();
            try {
                while (demuxer.read(packet)) {
                    byte[] data = new byte[packet.size()];
                    packet.data().get(data);
                    boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
                    packets.add(new Packet(data, Math.round(packet.pts() * tick), key));
                    av_packet_unref(packet);
                }
            } finally {
                av_packet_free(packet);
            }
            return new RecordedPackets(Decoder.nameOf(track), head, packets);
        }
    }

    /**
     * The same film, joined where so much of it is over: from the next key frame to the end, then
     * from the beginning to there.
     *
     * @param share 0 to 1
     */
    public RecordedPackets from(double share) {
        int start = (int) (share * packets.size());
        while (start < packets.size() && !packets.get(start).key()) {
            start++;
        }
        if (start == 0 || start == packets.size()) {
            return this;
        }
        long gone = packets.get(start).micros();
        long all = packets.getLast().micros() + packets.getLast().micros() / (packets.size() - 1);
        List<Packet> turned = new ArrayList<>(packets.size());
        packets.subList(start, packets.size()).forEach(p -> turned.add(p.at(p.micros() - gone)));
        packets.subList(0, start).forEach(p -> turned.add(p.at(p.micros() - gone + all)));
        return new RecordedPackets(codec, head, turned);
    }
}
