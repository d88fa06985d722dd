package fr.vigie.server.absence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an ELF library exports: the defined, visible names of its dynamic symbol table (System V
 * ABI, chapter 4; 64 bit, either byte order).
 */
final class ElfSymbols {

    private static final int DYNSYM = 11;
    private static final int HEADER = 64;
    private static final int SYMBOL = 24;

    private ElfSymbols() {}

    static boolean isElf(byte[] bytes) {
        return bytes.length > HEADER
                && bytes[0] == 0x7f
                && bytes[1] == 'E'
                && bytes[2] == 'L'
                && bytes[3] == 'F'
                && bytes[4] == 2;
    }

    /**
     * The exported names.
     *
     * @throws IndexOutOfBoundsException if the file is cut
     */
    static List<String> exported(byte[] bytes) {
        ByteBuffer file =
                ByteBuffer.wrap(bytes)
                        .order(bytes[5] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int sections = (int) file.getLong(40);
        int size = Short.toUnsignedInt(file.getShort(58));
        int count = Short.toUnsignedInt(file.getShort(60));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int section = sections + i * size;
            if (file.getInt(section + 4) == DYNSYM) {
                int strings = sections + file.getInt(section + 40) * size;
                addNames(
                        file,
                        (int) file.getLong(section + 24),
                        (int) (file.getLong(section + 32) / SYMBOL),
                        (int) file.getLong(strings + 24),
                        names);
            }
        }
        return names;
    }

    private static void addNames(
            ByteBuffer file, int symbols, int count, int strings, List<String> names) {
        for (int i = 0; i < count; i++) {
            int symbol = symbols + i * SYMBOL;
            boolean defined = file.getShort(symbol + 6) != 0;
            if (defined) {
                names.add(textAt(file, strings + file.getInt(symbol)));
            }
        }
    }

    private static String textAt(ByteBuffer file, int from) {
        int to = from;
        while (file.get(to) != 0) {
            to++;
        }
        byte[] text = new byte[to - from];
        file.get(from, text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
