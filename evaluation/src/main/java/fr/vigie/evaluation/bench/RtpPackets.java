package fr.vigie.evaluation.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * H.264 in RTP: the units of one picture as packets (RFC 6184: single units, and FU-A for what is
 * larger), and what a session description says of the stream. Not thread-safe: numbers packets.
 */
final class RtpPackets {

    private static final int LARGEST = 1400;
    private static final int PAYLOAD_TYPE = 96;
    private static final int FU_A = 28;
    private static final int SOURCE = 0x5649474c;

    private final int lengthBytes;
    private final List<byte[]> parameterSets = new ArrayList<>();
    private int sequence = 1;
    private long packets;
    private long octets;

    /**
     * @param head the decoder configuration record of ISO/IEC 14496-15, 5.3.3.1
     */
    RtpPackets(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head);
        in.position(4);
        lengthBytes = (in.get() & 3) + 1;
        int sequenceSets = in.get() & 0x1f;
        readSets(in, sequenceSets);
        readSets(in, in.get() & 0xff);
    }

    private void readSets(ByteBuffer in, int count) {
        for (int i = 0; i < count; i++) {
            byte[] set = new byte[in.getShort() & 0xffff];
            in.get(set);
            parameterSets.add(set);
        }
    }

    /** The session description (RFC 4566) of the one track. */
    String description() {
        List<String> sets =
                parameterSets.stream().map(s -> Base64.getEncoder().encodeToString(s)).toList();
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=Vigie",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "m=video 0 RTP/AVP " + PAYLOAD_TYPE,
                "a=rtpmap:" + PAYLOAD_TYPE + " H264/90000",
                "a=fmtp:"
                        + PAYLOAD_TYPE
                        + " packetization-mode=1;sprop-parameter-sets="
                        + String.join(",", sets),
                "a=control:track",
                "");
    }

    /** The packets of one picture, in order; the last one carries the marker. */
    List<byte[]> of(byte[] picture, int timestamp) {
        List<byte[]> units = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(picture);
        while (in.remaining() > lengthBytes) {
            int length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << 8 | (in.get() & 0xff);
            }
            byte[] unit = new byte[Math.min(length, in.remaining())];
            in.get(unit);
            units.add(unit);
        }
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            addUnit(all, units.get(i), i == units.size() - 1, timestamp);
        }
        return all;
    }

    private void addUnit(List<byte[]> all, byte[] unit, boolean last, int timestamp) {
        if (unit.length <= LARGEST) {
            all.add(packet(unit, 0, unit.length, new byte[0], last, timestamp));
            return;
        }
        byte indicator = (byte) ((unit[0] & 0xe0) | FU_A);
        for (int from = 1; from < unit.length; from += LARGEST) {
            int to = Math.min(from + LARGEST, unit.length);
            int start = from == 1 ? 0x80 : 0;
            int end = to == unit.length ? 0x40 : 0;
            byte[] head = {indicator, (byte) (start | end | (unit[0] & 0x1f))};
            all.add(packet(unit, from, to, head, last && end != 0, timestamp));
        }
    }

    private byte[] packet(
            byte[] unit, int from, int to, byte[] head, boolean marker, int timestamp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(12 + head.length + to - from);
        ByteBuffer rtp = ByteBuffer.allocate(12);
        rtp.put((byte) 0x80).put((byte) (PAYLOAD_TYPE | (marker ? 0x80 : 0)));
        rtp.putShort((short) sequence++).putInt(timestamp).putInt(SOURCE);
        out.writeBytes(rtp.array());
        out.writeBytes(head);
        out.write(unit, from, to - from);
        packets++;
        octets += head.length + to - from;
        return out.toByteArray();
    }

    /** A sender report (RFC 3550, 6.4.1): which instant the timestamp stands for. */
    byte[] senderReport(long unixMillis, int timestamp) {
        long seconds = unixMillis / 1000 + 2_208_988_800L;
        long fraction = (unixMillis % 1000 << 32) / 1000;
        ByteBuffer out = ByteBuffer.allocate(28);
        out.put((byte) 0x80).put((byte) 200).putShort((short) 6).putInt(SOURCE);
        out.putInt((int) seconds).putInt((int) fraction).putInt(timestamp);
        out.putInt((int) packets).putInt((int) octets);
        return out.array();
    }
}
