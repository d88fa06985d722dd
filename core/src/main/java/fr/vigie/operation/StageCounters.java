package fr.vigie.operation;

/**
 * What one camera has cost so far, stage by stage, since its station was started. Counters only
 * grow. Seconds are processor time of the camera's thread.
 *
 * @param packets video packets received
 * @param bytes bytes of those packets
 * @param decoded pictures decoded
 * @param damaged packets or pictures that could not be decoded
 * @param gate what lazy decoding left out, and why it did not
 * @param analysed pictures analysed
 * @param skipped pictures decoded or received but left out of the analysis
 * @param shed pictures or packets left out because the machine was too slow for them
 * @param reconnects times the stream was opened again after the first
 * @param readSeconds seconds spent receiving packets
 * @param decodeSeconds seconds spent decoding
 * @param reduceSeconds seconds spent reducing pictures to the size of analysis
 * @param analyseSeconds seconds spent on scene and detectors
 */
public record StageCounters(
        long packets,
        long bytes,
        long decoded,
        long damaged,
        GateCounters gate,
        long analysed,
        long skipped,
        long shed,
        long reconnects,
        double readSeconds,
        double decodeSeconds,
        double reduceSeconds,
        double analyseSeconds) {

    /** Nothing has happened yet. */
    public static final StageCounters NONE =
            new StageCounters(0, 0, 0, 0, GateCounters.NONE, 0, 0, 0, 0, 0, 0, 0, 0);
}
