package fr.vigie.server.model;

import fr.vigie.language.Text;
import java.util.List;

/** A pack cannot be had, read or kept; each sentence says what was wrong and what to do. */
public final class ModelException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> sentences;

    public ModelException(List<Text> sentences) {
        super(sentences.isEmpty() ? "" : sentences.getFirst().en());
        this.sentences = List.copyOf(sentences);
    }

    public ModelException(Text sentence) {
        this(List.of(sentence));
    }

    /** What was wrong, for people. */
    public List<Text> sentences() {
        return sentences;
    }
}
