package fr.vigie.setup;

import fr.vigie.operation.CameraPlan;

/**
 * A camera as it is set up now. Immutable and thread-safe.
 *
 * @param plan what is asked of it
 * @param origin where it was set up
 * @param document the same as JSON, in the keys of {@code vigie.yaml}, without any credential
 * @param revision changes with every change of the camera; quoted by whoever changes it next
 */
public record SetUpCamera(CameraPlan plan, Origin origin, String document, String revision) {

    /** Where a camera was set up; only there can it be changed. */
    public enum Origin {
        /** In the configuration file. */
        FILE,
        /** In the console or through its interface. */
        CONSOLE
    }
}
