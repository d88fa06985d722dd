package fr.vigie.server.config;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address or one network (RFC 4632, RFC 4291). Immutable and thread-safe.
 *
 * @param address an address of it
 * @param bits how many leading bits are the same in all of it
 */
record AddressRange(InetAddress address, int bits) {

    private static final Pattern FORM =
            Pattern.compile(
                    "([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");

    /** The range of a text, {@code 10.0.0.0/8} or {@code 127.0.0.1}; empty for another text. */
    static Optional<AddressRange> find(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.ofLiteral(form.group(1));
            int all = 8 * address.getAddress().length;
            int bits = form.group(2) == null ? all : Integer.parseInt(form.group(2));
            return bits <= all ? Optional.of(new AddressRange(address, bits)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an address lies in it. */
    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int shift = 7 - bit % 8;
            if ((mine[bit / 8] >> shift & 1) != (its[bit / 8] >> shift & 1)) {
                return false;
            }
        }
        return true;
    }
}
