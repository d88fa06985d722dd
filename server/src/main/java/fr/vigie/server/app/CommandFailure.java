package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.util.List;

/**
 * A command cannot go on, and the person who typed it is told why: one sentence for each thing that
 * is wrong, and no stack trace.
 */
final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final transient List<Text> sentences;

    CommandFailure(ExitCode code, List<Text> sentences) {
        super(sentences.isEmpty() ? "" : sentences.getFirst().en());
        this.code = code;
        this.sentences = List.copyOf(sentences);
    }

    CommandFailure(ExitCode code, Text sentence) {
        this(code, List.of(sentence));
    }

    ExitCode code() {
        return code;
    }

    List<Text> sentences() {
        return sentences;
    }
}
