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

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long TOP_OF_BYTES = 0x8080_8080_8080_8080L;

    /** One more than a byte holds, in each lane. */
    private static final long OVER_BYTE = 0x0100_0100_0100_0100L;

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
        return a == b || areWithin(even(a) - even(b), odd(a) - odd(b), most);
    }

    /** Whether the eight bytes from two positions on differ by at most as much. */
    static boolean areNear(byte[] bytes, int position, int other, int most) {
        long a = get(bytes, position);
        long b = get(bytes, other);
        return areWithin(even(a) - even(b), odd(a) - odd(b), most);
    }

    /** Whether no lane of two differences is further from 0 than as much. */
    private static boolean areWithin(long even, long odd, int most) {
        long reach = TOP_BITS + most * ONES;
        long within = (reach + even) & (reach - even) & (reach + odd) & (reach - odd);
        return (within & TOP_BITS) == TOP_BITS;
    }

    /** How far eight unsigned bytes are from eight others, each pair, added up in four lanes. */
    static long distances(long some, long others) {
        return apart(even(some), even(others)) + apart(odd(some), odd(others));
    }

    private static long apart(long a, long b) {
        long step = (a | OVER_BYTE) - b;
        long less = (~step >>> 8) & ONES;
        return ((step & LOW) ^ ((less << 8) - less)) + less;
    }

    /**
     * Halves a picture: each value is the mean of four, rounded.
     *
     * @param width of the picture that comes in, even
     * @param out half as wide; filled from one row to before another
     */
    static void halve(byte[] in, int width, byte[] out, int from, int to) {
        int half = width / 2;
        for (int y = from; y < to; y++) {
            int p = 2 * y * width;
            int q = y * half;
            int end = q + half;
            for (; q + 8 <= end; p += 16, q += 8) {
                long left = quarter(sums(in, p) + sums(in, p + width));
                long right = quarter(sums(in, p + 8) + sums(in, p + 8 + width));
                set(out, q, packed(left) | (packed(right) << 32));
            }
            for (; q < end; p += 2, q++) {
                int sum = (in[p] & 0xFF) + (in[p + 1] & 0xFF);
                int below = (in[p + width] & 0xFF) + (in[p + width + 1] & 0xFF);
                out[q] = (byte) ((sum + below + 2) >> 2);
            }
        }
    }

    private static long sums(byte[] bytes, int position) {
        long eight = get(bytes, position);
        return even(eight) + odd(eight);
    }

    private static long quarter(long lanes) {
        return ((lanes + 2 * ONES) >>> 2) & LOW;
    }

    /** Four lanes of one byte each become four bytes, the upper half is 0. */
    static long packed(long lanes) {
        long pairs = (lanes | (lanes >>> 8)) & 0x0000_FFFF_0000_FFFFL;
        return (pairs | (pairs >>> 16)) & 0xFFFF_FFFFL;
    }

    /** A number, -255 to 255, once in each lane, to be added to lanes that stay above 0. */
    static long lanes(int number) {
        return number * ONES;
    }

    /**
     * Whether eight unsigned bytes and eight others, at the same position, differ by at most as
     * much once something is taken from their difference; there are eight.
     *
     * @param shift what is taken from them, see {@link #lanes}
     */
    static boolean areNear(byte[] some, byte[] others, int position, long shift, int most) {
        long a = get(some, position);
        long b = get(others, position);
        return areWithin(even(a) - even(b) - shift, odd(a) - odd(b) - shift, most);
    }

    /** Whether the eight bytes from a position on are all 0 in four rows; there are eight. */
    static boolean areZeroInFourRows(byte[] bytes, int position, int width) {
        return (get(bytes, position)
                        | get(bytes, position + width)
                        | get(bytes, position + 2 * width)
                        | get(bytes, position + 3 * width))
                == 0;
    }

    /** Whether any of eight unsigned bytes is at least as large as a number from 128 to 255. */
    static boolean isAnyAtLeast(byte[] bytes, int position, int number) {
        long eight = get(bytes, position);
        long sums = (eight & ~TOP_OF_BYTES) + (256 - number) * EACH;
        return (sums & eight & TOP_OF_BYTES) != 0;
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
