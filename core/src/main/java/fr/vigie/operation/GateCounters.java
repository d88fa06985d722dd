package fr.vigie.operation;

/**
 * What lazy decoding has done for one camera. Counters only grow.
 *
 * @param held packets that were received and not decoded at once
 * @param decodedAwake pictures decoded as they came, because something moved or all are decoded
 * @param decodedHeld pictures decoded later, after something had woken the stream
 * @param decodedAsleep key frames decoded for a look while nothing moved
 * @param decodedAgain pictures decoded a second time to get to those after them
 * @param wokenBySize times a packet's size woke the stream
 * @param wokenByKeyFrame times a key frame that looked different did
 * @param wokenByDue times a watch's own time was up
 * @param wokenByRhythm times the next key frame did not come, or too much was held
 */
public record GateCounters(
        long held,
        long decodedAwake,
        long decodedHeld,
        long decodedAsleep,
        long decodedAgain,
        long wokenBySize,
        long wokenByKeyFrame,
        long wokenByDue,
        long wokenByRhythm) {

    /** Nothing has happened yet. */
    public static final GateCounters NONE = new GateCounters(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The counters of two openings of one stream. */
    public GateCounters plus(GateCounters other) {
        return new GateCounters(
                held + other.held,
                decodedAwake + other.decodedAwake,
                decodedHeld + other.decodedHeld,
                decodedAsleep + other.decodedAsleep,
                decodedAgain + other.decodedAgain,
                wokenBySize + other.wokenBySize,
                wokenByKeyFrame + other.wokenByKeyFrame,
                wokenByDue + other.wokenByDue,
                wokenByRhythm + other.wokenByRhythm);
    }
}
