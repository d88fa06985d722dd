package fr.vigie.evaluation.theatre;

import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.theatre.script.Scene;
import java.nio.file.Path;

/**
 * A scene that was drawn.
 *
 * @param scene the scene
 * @param video the H.264 video
 * @param clip the video with the scene's watches and their truth, as {@code footage.yaml} has it
 */
public record SceneRecording(Scene scene, Path video, Clip clip) {}
