package fr.vigie.server.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Lines of an export as bytes: UTF-8, each ended by one newline, and nothing lenient about it. */
public final class Lines {

    private Lines() {}

    /** Writes a line and its end. */
    public static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The lines of a file that {@link #write} made, read as they are asked for.
     *
     * @throws IOException if the file cannot be read or is not UTF-8
     */
    public static Iterator<String> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return read(bytes);
    }

    /**
     * The lines of bytes that {@link #write} made.
     *
     * @throws CharacterCodingException if they are not UTF-8
     */
    public static Iterator<String> read(byte[] bytes) throws CharacterCodingException {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n' || at == bytes.length - 1) {
                int to = bytes[at] == '\n' ? at : at + 1;
                ByteBuffer line = ByteBuffer.wrap(bytes, from, to - from);
                lines.add(StandardCharsets.UTF_8.newDecoder().decode(line).toString());
                from = at + 1;
            }
        }
        return lines.iterator();
    }
}
