package fr.vigie.server.onvif;

/** A device did not answer as it has to. */
final class OnvifException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What went wrong; nothing that the device said is in it. */
    enum Reason {
        /** Nobody answers there. */
        UNREACHABLE,
        /** The answer does not come to an end in time. */
        SLOW,
        /** The answer is larger than any that is needed. */
        TOO_LARGE,
        /** What answers there is no ONVIF device, or breaks its rules. */
        NOT_ONVIF,
        /** Name or password are wrong, or missing. */
        UNAUTHORISED,
        /** It wants the password in clear, which it does not get. */
        CLEAR_PASSWORD,
        /** The device refuses what was asked. */
        REFUSED,
        /** It answers by sending somewhere else. */
        ELSEWHERE,
        /** It offers no stream that Vigie reads. */
        NO_STREAM
    }

    OnvifException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
