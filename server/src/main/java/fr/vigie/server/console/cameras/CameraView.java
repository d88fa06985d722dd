package fr.vigie.server.console.cameras;

import java.util.List;

/**
 * How a camera stands, in words.
 *
 * @param id its short name
 * @param name its name
 * @param place where it hangs; may be empty
 * @param about place and legal status on one line
 * @param phase its phase's constant
 * @param words what there is to say about the phase; may be empty
 * @param fault what is wrong with the camera, one sentence; may be empty
 * @param stoppable whether it can be stopped
 * @param startable whether it can be started
 * @param lastPicture when the last picture came
 * @param clock how right its own clock is; empty where it does not tell its time
 * @param size the size of its pictures
 * @param stages what each stage costs
 * @param accidents damaged, skipped and reconnected, one sentence
 * @param decoding whether everything is decoded now, and why; empty while nothing is
 * @param left how many packets were not decoded at once, and what woke the stream
 * @param watchesWords what it is watched for, on one line
 * @param watches its watches
 * @param refusals why they may not run, each reason once
 */
record CameraView(
        String id,
        String name,
        String place,
        String about,
        String phase,
        String words,
        String fault,
        boolean stoppable,
        boolean startable,
        String lastPicture,
        String clock,
        String size,
        List<Stage> stages,
        String accidents,
        String decoding,
        String left,
        String watchesWords,
        List<WatchView> watches,
        List<WatchView.RefusalView> refusals) {

    /**
     * What one stage costs.
     *
     * @param name the stage
     * @param pictures how many packets or pictures it has worked on
     * @param each time for one of them
     * @param all time in all
     */
    record Stage(String name, String pictures, String each, String all) {}

    CameraView {
        stages = List.copyOf(stages);
        watches = List.copyOf(watches);
        refusals = List.copyOf(refusals);
    }
}
