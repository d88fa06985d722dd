package fr.vigie.vision.look.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads one protobuf message field by field (protobuf.dev, "Encoding"). It never reads past its
 * part of the bytes, and copies texts and what it is asked to. For one thread.
 */
final class ProtobufReader {

    /** Names are short; documentation strings are skipped, not read. */
    private static final int LONGEST_TEXT = 4_096;

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final ByteBuffer bytes;
    private int field;
    private int wire;
    private int start;

    ProtobufReader(ByteBuffer bytes) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes to the next field; false at the end. Its value has to be taken or skipped. */
    boolean next() throws GraphException {
        if (!bytes.hasRemaining()) {
            return false;
        }
        start = bytes.position();
        long tag = varint();
        field = (int) (tag >>> 3);
        wire = (int) (tag & 7);
        if (tag >>> 3 < 1 || tag >>> 3 > 0x1fff_ffff) {
            throw new GraphException("the file is no ONNX model: a field has no number");
        }
        return true;
    }

    /** The number of the field. */
    int field() {
        return field;
    }

    /** Whether the field holds bytes: a text, a message, or packed numbers. */
    boolean isBytes() {
        return wire == BYTES;
    }

    /** The whole number of the field. */
    long number() throws GraphException {
        if (wire != VARINT) {
            throw new GraphException("the file is no ONNX model: a number has another form");
        }
        return varint();
    }

    /** The bytes of the field, not copied. */
    ByteBuffer part() throws GraphException {
        if (wire != BYTES) {
            throw new GraphException("the file is no ONNX model: a part has another form");
        }
        long length = varint();
        if (length < 0 || length > bytes.remaining()) {
            throw new GraphException("the file is cut off: a part is longer than what is left");
        }
        ByteBuffer part = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return part.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The message of the field. */
    ProtobufReader message() throws GraphException {
        return new ProtobufReader(part());
    }

    /** The text of the field, at most some thousand bytes. */
    String text() throws GraphException {
        ByteBuffer part = part();
        if (part.remaining() > LONGEST_TEXT) {
            throw new GraphException(
                    "a name in the graph is longer than " + LONGEST_TEXT + " bytes");
        }
        return StandardCharsets.UTF_8.decode(part).toString();
    }

    /** Whole numbers, packed or single, given to the taker one by one. */
    void numbers(NumberTaker taker) throws GraphException {
        if (wire == VARINT) {
            taker.take(varint());
            return;
        }
        ProtobufReader packed = message();
        while (packed.bytes.hasRemaining()) {
            taker.take(packed.varint());
        }
    }

    /** Takes numbers. */
    interface NumberTaker {
        void take(long number) throws GraphException;
    }

    /** Leaves the field's value out. */
    void skip() throws GraphException {
        switch (wire) {
            case VARINT -> varint();
            case FIXED_64 -> leap(8);
            case BYTES -> part();
            case FIXED_32 -> leap(4);
            default -> throw new GraphException("the file is no ONNX model: a field has no form");
        }
    }

    /** The whole field as it stands there, its number included. */
    byte[] copy() throws GraphException {
        skip();
        byte[] copy = new byte[bytes.position() - start];
        bytes.get(start, copy);
        return copy;
    }

    private void leap(int length) throws GraphException {
        if (length > bytes.remaining()) {
            throw new GraphException("the file is cut off within a number");
        }
        bytes.position(bytes.position() + length);
    }

    private long varint() throws GraphException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw new GraphException("the file is cut off within a number");
            }
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new GraphException("the file is no ONNX model: a number does not end");
    }
}
