package fr.vigie.vision.look;

import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.look.Verdict;
import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.analysis.View;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.look.CropPlan.Step;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The candidates of one stream that wait for pictures and answers. On the stream's thread only;
 * what comes back from elsewhere goes to the {@link Candidate}.
 */
final class CameraLook implements Reviewer {

    /** More at once are a disturbance of the picture; the others go out without a look. */
    private static final int MOST_WAITING = 8;

    private final SecondLooks looks;
    private final Duration longestWait;
    private final List<Candidate> waiting = new ArrayList<>();

    /**
     * @param longestWait zero to wait for every answer
     */
    CameraLook(SecondLooks looks, Duration longestWait) {
        this.looks = looks;
        this.longestWait = longestWait;
    }

    @Override
    public CompletableFuture<Optional<SecondLook>> review(
            Watch watch, Sighting sighting, LookPolicy policy, View view) {
        if (policy == LookPolicy.OFF) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        looks.countCandidate();
        ColourPicture picture = view.copy(CropPlan.LARGEST_WIDTH);
        double ratio = (double) picture.width() / picture.height();
        Candidate candidate =
                new Candidate(
                        policy,
                        looks.pack().manifest(),
                        LookRule.of(watch, sighting, looks.pack().manifest().classMap().said()),
                        CropPlan.of(watch.event(), sighting.box(), ratio),
                        view.time());
        CompletableFuture<Optional<SecondLook>> answer =
                candidate.verdict().thenApply(this::counted);
        if (waiting.size() >= MOST_WAITING) {
            candidate.giveUp();
            return answer;
        }
        if (!isPatient()) {
            candidate.deadline(looks.queue().now() + longestWait.toNanos());
            looks.after(longestWait, candidate::giveUp);
        }
        ask(candidate, picture);
        if (!candidate.isDecided()) {
            waiting.add(candidate);
        }
        return answer;
    }

    /** Counted before anybody hears of it. */
    private Optional<SecondLook> counted(SecondLook look) {
        if (look.verdict() == Verdict.UNLOOKED) {
            looks.countUnlooked();
        }
        return Optional.of(look);
    }

    private boolean isPatient() {
        return longestWait.isZero();
    }

    @Override
    public void onPicture(View view) {
        if (waiting.isEmpty()) {
            return;
        }
        waiting.removeIf(Candidate::isDecided);
        List<Candidate> due = waiting.stream().filter(c -> c.isDue(view.time())).toList();
        if (!due.isEmpty()) {
            ColourPicture picture = view.copy(CropPlan.LARGEST_WIDTH);
            due.forEach(candidate -> ask(candidate, picture));
            waiting.removeIf(Candidate::isDecided);
        }
    }

    private void ask(Candidate candidate, ColourPicture picture) {
        Step step = candidate.takeStep();
        List<Crop> crops =
                step.parts().stream().map(part -> Crop.of(picture, part, step.detail())).toList();
        for (Crop crop : crops) {
            LightPattern light = LightPattern.of(crop.pixels());
            CompletableFuture<Optional<List<Sight>>> answer =
                    looks.queue().ask(crop, candidate.priority(), candidate.deadline());
            int number = candidate.stepsTaken() - 1;
            CompletableFuture<Void> noted =
                    answer.thenAccept(sights ->
                            candidate.hear(sights.map(s -> new Glance(number, s, light))));
            if (isPatient()) {
                noted.join();
            }
        }
    }

    @Override
    public void onEnd() {
        waiting.forEach(Candidate::endOfPictures);
        waiting.clear();
    }
}
