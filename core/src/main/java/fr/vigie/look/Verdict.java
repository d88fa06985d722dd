package fr.vigie.look;

/** What a second look says of one candidate. */
public enum Verdict {
    /** What the event needs is seen there. */
    SUPPORTED,
    /** Something else is seen there, or what the event needs is not, where it would be seen. */
    CONTRADICTED,
    /** The network cannot tell. */
    UNDECIDED,
    /** The network was asked and did not answer in time. */
    UNLOOKED
}
