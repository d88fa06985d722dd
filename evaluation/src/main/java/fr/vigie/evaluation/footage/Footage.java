package fr.vigie.evaluation.footage;

import java.util.List;

/**
 * The contents of a {@code footage.yaml}.
 *
 * @param clips in the order of the file
 */
public record Footage(List<Clip> clips) {

    public Footage {
        clips = List.copyOf(clips);
    }
}
