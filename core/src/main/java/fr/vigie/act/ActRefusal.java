package fr.vigie.act;

import fr.vigie.language.Text;
import java.util.List;

/** An act that cannot be filed as it was written. */
public final class ActRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> sentences;

    /**
     * @param sentences what is wrong and what to do, one each, at least one
     */
    public ActRefusal(List<Text> sentences) {
        super(sentences.getFirst().en());
        this.sentences = List.copyOf(sentences);
    }

    /** What is wrong and what to do, one sentence each. */
    public List<Text> sentences() {
        return sentences;
    }
}
