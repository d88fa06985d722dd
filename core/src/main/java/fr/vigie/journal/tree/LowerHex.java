package fr.vigie.journal.tree;

import java.util.HexFormat;

/** Bytes as lower-case hexadecimal digits: the one way in which the journal writes them. */
public final class LowerHex {

    private static final HexFormat FORM = HexFormat.of();

    private LowerHex() {}

    /** The digits of bytes. */
    public static String of(byte[] bytes) {
        return FORM.formatHex(bytes);
    }

    /**
     * The bytes of digits.
     *
     * @throws IllegalArgumentException if the text is anything but pairs of lower-case digits
     */
    public static byte[] parse(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) >= 'A' && digits.charAt(i) <= 'F') {
                throw new IllegalArgumentException("not lower-case: " + digits);
            }
        }
        return FORM.parseHex(digits);
    }
}
