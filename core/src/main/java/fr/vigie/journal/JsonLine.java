package fr.vigie.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one line of JSON whose form is fixed: every key in its place, no space. What is in any
 * other form is refused, so that a line can be written in one way only. On one thread.
 */
final class JsonLine {

    private static final int HEX = 16;
    private static final int LONGEST_NUMBER = 18;

    /** How long a date and a time are, without a fraction and the {@code Z}. */
    private static final int SECONDS = 19;

    private static final int NANO_DIGITS = 9;

    private final String line;
    private int at;

    JsonLine(String line) {
        this.line = line;
    }

    /** The line is not in the fixed form. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    boolean take(String literal) {
        boolean there = line.startsWith(literal, at);
        at += there ? literal.length() : 0;
        return there;
    }

    void expect(String literal) throws Unreadable {
        if (!take(literal)) {
            throw new Unreadable("expected " + literal);
        }
    }

    void end() throws Unreadable {
        if (at != line.length()) {
            throw new Unreadable("something follows");
        }
    }

    long number() throws Unreadable {
        int from = at;
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        boolean canonical = at == from + 1 || (at > from && line.charAt(from) != '0');
        if (!canonical || at - from > LONGEST_NUMBER) {
            throw new Unreadable("expected a number");
        }
        return Long.parseLong(line, from, at, 10);
    }

    String text() throws Unreadable {
        expect("\"");
        int from = at;
        int end = line.indexOf('"', from);
        if (end >= 0 && line.indexOf('\\', from, end) < 0) {
            at = end + 1;
            return line.substring(from, end);
        }
        StringBuilder text = new StringBuilder();
        while (at < line.length() && line.charAt(at) != '"') {
            text.append(line.charAt(at) == '\\' ? escaped() : line.charAt(at++));
        }
        expect("\"");
        return text.toString();
    }

    private char escaped() throws Unreadable {
        at++;
        if (take("\"")) {
            return '"';
        }
        if (take("\\")) {
            return '\\';
        }
        expect("u");
        if (at + 4 > line.length()) {
            throw new Unreadable("half an escape");
        }
        try {
            char read = (char) Integer.parseInt(line, at, at + 4, HEX);
            at += 4;
            return read;
        } catch (NumberFormatException e) {
            throw new Unreadable("no escape");
        }
    }

    /**
     * An instant of the years 0 to 9999, as {@link Instant#toString} writes it. Here other signs
     * between the numbers pass; the line, compared with how it is written, then does not.
     *
     * @throws IllegalArgumentException if the numbers are none
     * @throws DateTimeException if there is no such moment
     */
    Instant instant() throws Unreadable {
        String text = text();
        int fraction = text.length() - SECONDS - 2;
        if (fraction < -1 || fraction > NANO_DIGITS) {
            throw new Unreadable("expected an instant");
        }
        int nanos = fraction <= 0 ? 0 : Integer.parseInt(text, SECONDS + 1, text.length() - 1, 10);
        for (int digit = fraction; fraction > 0 && digit < NANO_DIGITS; digit++) {
            nanos *= 10;
        }
        return LocalDateTime.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10),
                        Integer.parseInt(text, 11, 13, 10),
                        Integer.parseInt(text, 14, 16, 10),
                        Integer.parseInt(text, 17, SECONDS, 10),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    SortedMap<String, String> facts() throws Unreadable {
        TreeMap<String, String> facts = new TreeMap<>();
        expect("{");
        while (!take("}")) {
            if (!facts.isEmpty()) {
                expect(",");
            }
            String name = text();
            expect(":");
            facts.put(name, text());
        }
        return facts;
    }

    /**
     * Writes a text in the fixed form: quote and backslash escaped, control signs as four hex
     * digits.
     */
    static StringBuilder quote(StringBuilder line, String text) {
        line.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                line.append(text, plain, i).append('\\');
                line.append(c < ' ' ? String.format("u%04x", (int) c) : String.valueOf(c));
                plain = i + 1;
            }
        }
        return line.append(text, plain, text.length()).append('"');
    }

    /** Writes facts in the fixed form, sorted by name. */
    static StringBuilder quote(StringBuilder line, SortedMap<String, String> facts) {
        char before = '{';
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            quote(line.append(before), fact.getKey());
            quote(line.append(':'), fact.getValue());
            before = ',';
        }
        return line.append(facts.isEmpty() ? "{}" : "}");
    }
}
