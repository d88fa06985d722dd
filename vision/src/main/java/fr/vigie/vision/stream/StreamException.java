package fr.vigie.vision.stream;

/**
 * A stream could not be opened or read on. The message is one English sentence for whoever set the
 * camera up: what was wrong, where (the address without its secret) and what to do.
 */
public final class StreamException extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What was wrong, from a closed list; texts in other languages hang on it. */
    public enum Reason {
        /** No such file, or the camera has no stream of that name. */
        NOT_FOUND,
        /** The file may not be read by this user, or is a folder without pictures. */
        NOT_READABLE,
        /** The file has no bytes. */
        EMPTY,
        /** The file is in no video container that is read here. */
        NOT_VIDEO,
        /** The file or stream carries no video track. */
        NO_VIDEO_TRACK,
        /** The file ends before what is needed to read it. */
        TRUNCATED,
        /** The address or the codec is of a kind that is not supported. */
        UNSUPPORTED,
        /** The camera's host does not answer or has no such name. */
        UNREACHABLE,
        /** The host is there and nothing listens on the port. */
        REFUSED,
        /** The camera wants another user name or password. */
        UNAUTHORISED,
        /** The camera sends its callers on to another host. */
        SENT_ELSEWHERE,
        /** The camera accepted the connection and sent nothing in the time allowed. */
        TIMED_OUT,
        /** The data cannot be read on, or no picture could be decoded. */
        BROKEN,
        /**
         * The camera's pictures have another size from now on: what was learned of them is void.
         */
        CHANGED,
        /** The stream was closed, or its thread interrupted, while it was read. */
        CLOSED
    }

    StreamException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** What was wrong. */
    public Reason reason() {
        return reason;
    }
}
