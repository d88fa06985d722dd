package fr.vigie.vision.look;

/**
 * On what networks run.
 *
 * @param provider an execution provider of the runtime at hand, in lower case
 * @param threads of the machine that one run may use, at least 1
 * @param batch crops that go through one run at most where the graph takes several, at least 1
 */
public record Engine(String provider, int threads, int batch) {

    /** The processor, one thread: the other cores are the cameras'. */
    public static final Engine DEFAULT = new Engine("cpu", 1, 4);

    /**
     * @throws IllegalArgumentException if a number is below 1
     */
    public Engine {
        if (threads < 1 || batch < 1) {
            throw new IllegalArgumentException("an engine needs a thread and a batch of 1 or more");
        }
    }
}
