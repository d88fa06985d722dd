package fr.vigie.evaluation.theatre;

import fr.vigie.language.Text;
import fr.vigie.vision.stream.StreamException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The clip that a scene wants behind its actors cannot stand there. */
public final class ClipException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Path clip;
    private final transient Text sentence;

    ClipException(Path clip, Text sentence) {
        super(sentence.en());
        this.clip = clip;
        this.sentence = sentence;
    }

    ClipException(Path clip, StreamException cause) {
        super(cause);
        this.clip = clip;
        sentence = Text.same(String.valueOf(cause.getMessage()));
    }

    /** The clip. */
    public Path clip() {
        return clip;
    }

    /** What is wrong and what to do, in one sentence. */
    public Text sentence() {
        return sentence;
    }

    /** Why it cannot be read, if that is it. */
    public Optional<StreamException> unread() {
        return getCause() instanceof StreamException stream
                ? Optional.of(stream)
                : Optional.empty();
    }
}
