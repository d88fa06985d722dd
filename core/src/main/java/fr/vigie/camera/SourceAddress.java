package fr.vigie.camera;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a camera's pictures come from: a path of a file, or an address ({@code rtsp://…}). It may
 * carry a credential, so its {@link #toString} does not: only {@link #value} gives the whole text,
 * to whoever opens it.
 */
public final class SourceAddress {

    /** The scheme of an address, its slashes forgotten or not; a drive letter is none. */
    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]+):/{0,3}");

    /** A host name, an IPv4 or a bracketed IPv6 address, with or without a port. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?(?=/|\\z)");

    private static final Pattern LIVE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    /** Stands for what is not shown. */
    private static final String HIDDEN = "…";

    private final String value;
    private final Kind kind;

    private SourceAddress(String value, Kind kind) {
        this.value = value;
        this.kind = kind;
    }

    /** What kind of pictures an address gives; charters admit or refuse by it. */
    public enum Kind {
        /** A stream of what a real camera sees now. */
        LIVE,
        /** A recorded file. */
        RECORDED,
        /** A file that the theatre drew. */
        SYNTHETIC
    }

    /** A live stream, by its address with scheme. */
    public static SourceAddress ofLive(String address) {
        return new SourceAddress(address, Kind.LIVE);
    }

    /** A recorded file, by its path. */
    public static SourceAddress ofRecorded(String path) {
        return new SourceAddress(path, Kind.RECORDED);
    }

    /** A scene of the theatre, by the path of its file. */
    public static SourceAddress ofSynthetic(String path) {
        return new SourceAddress(path, Kind.SYNTHETIC);
    }

    /** A live stream if the text has a scheme ({@code name://}), else a recorded file. */
    public static SourceAddress of(String text) {
        String address = text.strip();
        return LIVE.matcher(address).lookingAt() ? ofLive(address) : ofRecorded(address);
    }

    public Kind kind() {
        return kind;
    }

    /** The whole address, credential included: only for opening it, never for a text. */
    public String value() {
        return value;
    }

    /**
     * The address for people, logs and errors: scheme, host, port and path. User, password, query
     * and fragment are left out, and so is whatever could be a badly written part of them: a path
     * is cut where it holds a {@code =}, and a host that is none is not shown at all.
     */
    public String withoutSecret() {
        Matcher scheme = SCHEME.matcher(value);
        boolean plainFile = kind != Kind.LIVE && value.indexOf('@') < 0;
        if (plainFile || !scheme.lookingAt()) {
            return value;
        }
        String start = scheme.group(1) + "://";
        String rest = value.substring(scheme.end());
        // The last @ of all, not that of the authority: a password may hold / ? # and @ itself.
        String place = rest.substring(rest.lastIndexOf('@') + 1).split("[?#]", 2)[0];
        Matcher host = HOST.matcher(place);
        if (!host.lookingAt()) {
            return start + HIDDEN;
        }
        String path = place.substring(host.end());
        int told = path.indexOf('=');
        return start
                + host.group()
                + (told < 0 ? path : path.substring(0, path.lastIndexOf('/', told) + 1) + HIDDEN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceAddress that && value.equals(that.value) && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The address without its secret. */
    @Override
    public String toString() {
        return withoutSecret();
    }
}
