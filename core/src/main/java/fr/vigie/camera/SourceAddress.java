package fr.vigie.camera;

/**
 * Where a camera's pictures come from: a path of a file, or an address ({@code rtsp://…}). It may
 * carry a credential, so its {@link #toString} does not: only {@link #value} gives the whole text,
 * to whoever opens it.
 */
public final class SourceAddress {

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
        return text.matches("[A-Za-z][A-Za-z0-9+.-]*://.*") ? ofLive(text) : ofRecorded(text);
    }

    public Kind kind() {
        return kind;
    }

    /** The whole address, credential included: only for opening it, never for a text. */
    public String value() {
        return value;
    }

    /** The address without user, password, query and fragment: for people, logs and errors. */
    public String withoutSecret() {
        if (kind != Kind.LIVE) {
            return value;
        }
        int schemeEnd = value.indexOf("://") + 3;
        String rest = value.substring(schemeEnd).split("[?#]", 2)[0];
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash);
        int at = rest.lastIndexOf('@');
        if (at >= 0 && slash >= 0 && at > slash) {
            return value.substring(0, schemeEnd) + rest.substring(at + 1);
        }
        return value.substring(0, schemeEnd)
                + authority.substring(authority.lastIndexOf('@') + 1)
                + path;
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
