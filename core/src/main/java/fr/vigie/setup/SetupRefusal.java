package fr.vigie.setup;

import fr.vigie.language.Text;
import java.util.List;

/** A change of the setup that was not made. Nothing has changed then. */
public final class SetupRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private final transient List<Text> sentences;

    /** Why. */
    public enum Reason {
        /** There is no such camera or watch. */
        UNKNOWN,
        /** The name is taken. */
        TAKEN,
        /** Somebody else has changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** It stands in the configuration file and is changed there. */
        OF_THE_FILE,
        /** What was given has mistakes. */
        MISTAKES,
        /** Whoever asks sets up the cameras of some groups only. */
        BEYOND_REACH,
        /** The camera's address is one that Vigie does not call. */
        ADDRESS,
        /** The stream cannot be read. */
        STREAM,
        /** A camera on the network does not answer as it has to. */
        DEVICE,
        /** Too much is asked at once. */
        BUSY
    }

    /**
     * @param sentences what is wrong, where and what to do; at least one, and no credential in any
     */
    public SetupRefusal(Reason reason, List<Text> sentences) {
        super(sentences.getFirst().en());
        this.reason = reason;
        this.sentences = List.copyOf(sentences);
    }

    public SetupRefusal(Reason reason, Text sentence) {
        this(reason, List.of(sentence));
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, one sentence each. */
    public List<Text> sentences() {
        return sentences;
    }
}
