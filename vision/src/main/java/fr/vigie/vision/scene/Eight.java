package fr.vigie.vision.scene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once: most of a picture is at rest and can be passed over quickly. */
final class Eight {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Eight() {}

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
