package fr.vigie.setup;

import fr.vigie.camera.MapPoint;
import fr.vigie.operation.CameraPlan;
import java.util.Optional;

/**
 * A camera as it is set up now. Immutable and thread-safe.
 *
 * @param plan what is asked of it
 * @param origin where it was set up
 * @param position where it hangs, for the register's map; empty where nobody wrote it
 * @param document the same as JSON, in the keys of {@code vigie.yaml}, without any credential
 * @param revision changes with every change of the camera; quoted by whoever changes it next
 */
public record SetUpCamera(
        CameraPlan plan,
        Origin origin,
        Optional<MapPoint> position,
        String document,
        String revision) {

    /** Where a camera was set up; only there can it be changed. */
    public enum Origin {
        /** In the configuration file. */
        FILE,
        /**
         * In the configuration file, which has taken the name of a camera of the console: that one
         * is kept and left out.
         */
        FILE_OVER_CONSOLE,
        /** In the console or through its interface. */
        CONSOLE
    }
}
