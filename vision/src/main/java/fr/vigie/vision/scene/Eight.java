package fr.vigie.vision.scene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Works on eight bytes at once: most of a picture is at rest and can be passed over quickly. Bytes
 * are spread into two words of four lanes of 16 bits each, the even and the odd ones (SIMD within a
 * register; Lamport, 1975).
 */
final class Eight {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The low byte of each lane. */
    private static final long LOW = 0x00FF_00FF_00FF_00FFL;

    private static final long TOP_BITS = 0x8000_8000_8000_8000L;
    private static final long ONES = 0x0001_0001_0001_0001L;

    private Eight() {}

    static long get(byte[] bytes, int position) {
        return (long) LONGS.get(bytes, position);
    }

    static void set(byte[] bytes, int position, long value) {
        LONGS.set(bytes, position, value);
    }

    /** The bytes at even places, one a lane. */
    static long even(long bytes) {
        return bytes & LOW;
    }

    /** The bytes at odd places, one a lane. */
    static long odd(long bytes) {
        return (bytes >>> 8) & LOW;
    }

    /** The sum of the four lanes, at most 65535. */
    static int sum(long lanes) {
        return (int) ((lanes * ONES) >>> 48);
    }

    /** Lanes that hold a sixteenth of themselves, rounded, at most 255: bytes again. */
    static long sixteenth(long lanes) {
        return ((lanes + 8 * ONES) >>> 4) & LOW;
    }

    /**
     * Whether eight unsigned bytes and eight others, at the same position, differ by at most as
     * much; there are eight.
     */
    static boolean areNear(byte[] some, byte[] others, int position, int most) {
        long a = get(some, position);
        long b = get(others, position);
        if (a == b) {
            return true;
        }
        long reach = TOP_BITS + most * ONES;
        long evenA = even(a);
        long evenB = even(b);
        long oddA = odd(a);
        long oddB = odd(b);
        long within =
                (reach + evenA - evenB)
                        & (reach + evenB - evenA)
                        & (reach + oddA - oddB)
                        & (reach + oddB - oddA);
        return (within & TOP_BITS) == TOP_BITS;
    }

    /** Whether the eight bytes from a position on are all 0 in four rows; there are eight. */
    static boolean areZeroInFourRows(byte[] bytes, int position, int width) {
        return (get(bytes, position)
                        | get(bytes, position + width)
                        | get(bytes, position + 2 * width)
                        | get(bytes, position + 3 * width))
                == 0;
    }

    /** Whether the eight bytes from a position on lie before an end and are all 0. */
    static boolean areZero(byte[] bytes, int position, int end) {
        return position + 8 <= end && (long) LONGS.get(bytes, position) == 0;
    }

    /** Whether the four bytes from a position on are all 0; the array reaches four further. */
    static boolean fourAreZero(byte[] bytes, int position) {
        return position + 8 <= bytes.length
                ? (int) (long) LONGS.get(bytes, position) == 0
                : bytes[position] == 0
                        && bytes[position + 1] == 0
                        && bytes[position + 2] == 0
                        && bytes[position + 3] == 0;
    }
}
