package fr.vigie.server.config;

import fr.vigie.camera.CameraId;
import fr.vigie.permission.Refusal;
import fr.vigie.watch.WatchId;
import java.util.Locale;

/**
 * A watch of the file that may not run. It is no mistake of the file: the others run.
 *
 * @param camera its camera
 * @param watch the watch
 * @param refusal why
 */
public record RefusedWatch(CameraId camera, WatchId watch, Refusal refusal) {

    /** One line for people: {@code quai/depot : CH-SF-1 (…) : …}. */
    public String in(Locale locale) {
        return camera + "/" + watch + ": " + refusal.in(locale);
    }
}
