package fr.vigie.journal;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one line of JSON whose form is fixed: every key in its place, no space. What is in any
 * other form is refused, so that a line can be written in one way only. On one thread.
 */
final class JsonLine {

    private static final int HEX = 16;
    private static final int LONGEST_NUMBER = 18;

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
        while (at < line.length() && line.charAt(at) != '"' && line.charAt(at) != '\\') {
            at++;
        }
        if (at < line.length() && line.charAt(at) == '"') {
            return line.substring(from, at++);
        }
        StringBuilder text = new StringBuilder(line.substring(from, at));
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

    /** A text in the fixed form: quote and backslash escaped, control signs as four hex digits. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Facts in the fixed form, sorted by name. */
    static String quoted(SortedMap<String, String> facts) {
        StringBuilder object = new StringBuilder("{");
        facts.forEach((name, fact) -> {
            object.append(object.length() == 1 ? "" : ",");
            object.append(quoted(name)).append(':').append(quoted(fact));
        });
        return object.append('}').toString();
    }
}
