package fr.vigie.evaluation.theatre;

import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.Scenery;

/** Takes the pictures of a scene in order. Not thread-safe. */
sealed interface Shooting extends AutoCloseable permits StageShooting, ClipShooting {

    /**
     * @throws ClipException if a clip is to stand behind the actors and cannot
     */
    static Shooting of(Scene scene) throws ClipException {
        return switch (scene.scenery()) {
            case Scenery.Drawn _ -> new StageShooting(scene);
            case Scenery.Filmed filmed -> ClipShooting.open(scene, filmed);
        };
    }

    /**
     * The picture of a number, counted from 0, later than the one before.
     *
     * @param planes takes Y', Cb and Cr one after the other (4:2:0, limited range)
     * @throws ClipException if the clip cannot be read on, or is shorter than the scene
     */
    void shoot(int picture, byte[] planes) throws ClipException;

    @Override
    void close();
}
