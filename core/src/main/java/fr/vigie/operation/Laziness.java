package fr.vigie.operation;

/** Whether a stream is decoded whole now, and why. */
public enum Laziness {
    /** Nobody asked for anything else. */
    SWITCHED_OFF,
    /** The stream is new: its key frames and its quiet packets are being learned. */
    LEARNING,
    /** Something moves, has just moved, or is waited for: all is decoded. */
    AWAKE,
    /** Nothing moves: only key frames are decoded, the other packets are held for a while. */
    ASLEEP,
    /** Packets carry no time: all is decoded. */
    NO_TIME_STAMPS,
    /** Key frames come too rarely, or not at all: all is decoded. */
    KEY_FRAMES_TOO_RARE,
    /** The sizes of packets do not tell movement from quiet (constant bit rate): all is decoded. */
    SIZES_SAY_NOTHING
}
