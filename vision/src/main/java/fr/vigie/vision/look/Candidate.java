package fr.vigie.vision.look;

import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.look.Verdict;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.look.CropPlan.Step;
import fr.vigie.vision.look.pack.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One candidate on its way to a verdict: the steps of its plan that are still to come, the answers
 * that came, and the moment when no more is waited for. Thread-safe; the verdict is given once.
 */
final class Candidate {

    private final LookPolicy policy;
    private final Manifest model;
    private final LookRule rule;
    private final CropPlan plan;
    private final MediaTime found;
    private final CompletableFuture<SecondLook> verdict = new CompletableFuture<>();

    // Guarded by this.
    private final List<Glance> glances = new ArrayList<>();
    private int stepsTaken;
    private int asked;
    private int heard;
    private boolean picturesEnded;
    private long deadline;

    /**
     * @param rule what its event asks of the network
     * @param found when it was found
     */
    Candidate(LookPolicy policy, Manifest model, LookRule rule, CropPlan plan, MediaTime found) {
        this.policy = policy;
        this.model = model;
        this.rule = rule;
        this.plan = plan;
        this.found = found;
        deadline = Long.MAX_VALUE / 2;
    }

    /** The verdict, when it is there. */
    CompletableFuture<SecondLook> verdict() {
        return verdict;
    }

    boolean isDecided() {
        return verdict.isDone();
    }

    int priority() {
        return rule.priority();
    }

    synchronized long deadline() {
        return deadline;
    }

    /** No answer is wanted after this, nanoseconds of the queue's clock. */
    synchronized void deadline(long nanos) {
        deadline = nanos;
    }

    /** Whether the picture of this time is one that it wants. */
    synchronized boolean isDue(MediaTime time) {
        return stepsTaken < plan.steps().size()
                && time.secondsSince(found) >= plan.steps().get(stepsTaken).afterSeconds() - 1e-6;
    }

    /** The next step, whose parts are about to be asked for. */
    synchronized Step takeStep() {
        Step step = plan.steps().get(stepsTaken++);
        asked += step.parts().size();
        return step;
    }

    synchronized int stepsTaken() {
        return stepsTaken;
    }

    /** An answer came; empty if nobody looked. */
    void hear(Optional<Glance> glance) {
        Optional<Opinion> opinion;
        synchronized (this) {
            heard++;
            glance.ifPresent(glances::add);
            opinion = opinionOfNow();
        }
        opinion.ifPresent(this::decide);
    }

    /** No further picture comes. */
    void endOfPictures() {
        Optional<Opinion> opinion;
        synchronized (this) {
            picturesEnded = true;
            opinion = opinionOfNow();
        }
        opinion.ifPresent(this::decide);
    }

    /** Its time is over: it is decided by what came. */
    void giveUp() {
        Opinion opinion;
        synchronized (this) {
            opinion = lastOpinion();
        }
        decide(opinion);
    }

    private Optional<Opinion> opinionOfNow() {
        boolean all = picturesEnded || stepsTaken == plan.steps().size();
        if (all && heard == asked) {
            return Optional.of(lastOpinion());
        }
        return rule.early(glances);
    }

    private Opinion lastOpinion() {
        return glances.isEmpty()
                ? new Opinion(Verdict.UNLOOKED, Optional.empty())
                : rule.last(glances);
    }

    /** Outside of the lock: whoever waits for the verdict goes on from here. */
    private void decide(Opinion opinion) {
        verdict.complete(new SecondLook(policy, opinion.verdict(), opinion.seen(), model.title()));
    }
}
