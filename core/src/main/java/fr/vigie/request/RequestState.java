package fr.vigie.request;

/** How a request stands. */
public enum RequestState {
    /** It waits for an answer. */
    RECEIVED,
    /** It waits for an answer, and the person knows that it takes longer. */
    EXTENDED,
    /** The person has an answer. */
    ANSWERED,
    /** Nothing more is to be done; what is personal in it is deleted after a while. */
    CLOSED;

    /** Whether somebody still waits for an answer. */
    public boolean isOpen() {
        return this == RECEIVED || this == EXTENDED;
    }
}
