package fr.vigie.server.access;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;
import fr.vigie.language.Text;
import fr.vigie.setup.Setup;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.TrialResult;
import fr.vigie.setup.WatchTrials;

/** Trials of watches on the cameras that whoever asks may set up. Thread-safe. */
public final class ReachedTrials implements WatchTrials {

    private final WatchTrials whole;
    private final Setup mine;

    /**
     * @param mine the setup of whoever asks
     */
    public ReachedTrials(WatchTrials whole, Setup mine) {
        this.whole = whole;
        this.mine = mine;
    }

    @Override
    public TrialResult onClip(
            CameraId camera, String watchDocument, SourceAddress clip, String actor)
            throws SetupRefusal {
        check(camera);
        return whole.onClip(camera, watchDocument, clip, actor);
    }

    @Override
    public TrialResult onScene(CameraId camera, String watchDocument, String actor)
            throws SetupRefusal {
        check(camera);
        return whole.onScene(camera, watchDocument, actor);
    }

    private void check(CameraId camera) throws SetupRefusal {
        if (mine.find(camera).isEmpty()) {
            throw new SetupRefusal(
                    SetupRefusal.Reason.UNKNOWN,
                    new Text("il n'y a rien de ce nom ici", "there is nothing of this name here"));
        }
    }
}
