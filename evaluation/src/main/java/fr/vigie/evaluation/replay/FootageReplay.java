package fr.vigie.evaluation.replay;

import fr.vigie.evaluation.disturb.Disturbance;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.stream.StreamException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Many clips played side by side, one a core; results come in the order of the clips. One thread
 * calls {@link #play}, once; {@link #stop} may come from any.
 */
public final class FootageReplay {

    /** A replay needs about 25 MB: more at once would need more than speed. */
    private static final int MOST_AT_ONCE = 16;

    private final List<Clip> clips;
    private final List<ClipReplay> replays;

    /** How one clip went. */
    public sealed interface Outcome {

        /** The clip. */
        Clip clip();

        /** It was played. */
        record Played(ClipResult result) implements Outcome {
            @Override
            public Clip clip() {
                return result.clip();
            }
        }

        /** It could not be read, or not to its end. */
        record Failed(Clip clip, StreamException failure) implements Outcome {}
    }

    /**
     * @param clips with at least one watch each
     * @param variants of each watch that are to run beside it
     * @param reviewers gives one for each clip
     */
    public FootageReplay(
            List<Clip> clips,
            Function<Clip, List<Variant>> variants,
            Supplier<Reviewer> reviewers) {
        this.clips = List.copyOf(clips);
        replays =
                clips.stream()
                        .map(clip ->
                                new ClipReplay(
                                        clip,
                                        variants.apply(clip).stream().map(Variant::watch).toList(),
                                        reviewers.get()))
                        .toList();
    }

    /** The same clips, disturbed; no pictures are kept. */
    public FootageReplay(List<Clip> clips, Disturbance disturbance) {
        this.clips = List.copyOf(clips);
        replays = clips.stream().map(clip -> new ClipReplay(clip, disturbance)).toList();
    }

    /**
     * Plays all clips; a clip that cannot be read does not keep the others from it.
     *
     * @param progress takes the share done of the clip of each index, 0 to 1; called by many
     *     threads
     */
    public List<Outcome> play(IntFunction<DoubleConsumer> progress) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE);
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Outcome>> all = new ArrayList<>();
            for (int i = 0; i < clips.size(); i++) {
                int number = i;
                all.add(pool.submit(() -> play(number, progress.apply(number))));
            }
            for (Future<Outcome> one : all) {
                outcomes.add(one.get());
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a clip could not be played", e.getCause());
        }
        return List.copyOf(outcomes);
    }

    private Outcome play(int number, DoubleConsumer progress) {
        try {
            return new Outcome.Played(replays.get(number).play(progress));
        } catch (StreamException e) {
            progress.accept(1);
            return new Outcome.Failed(clips.get(number), e);
        }
    }

    /** Ends all clips soon. */
    public void stop() {
        replays.forEach(ClipReplay::stop);
    }
}
