package fr.vigie.evaluation.disturb;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A clip's watches and truth, moved along with its pictures. */
final class DisturbedClip {

    private DisturbedClip() {}

    static Clip of(Clip clip, Disturbance disturbance) {
        return new Clip(
                clip.name(),
                clip.file(),
                clip.source(),
                clip.note(),
                clip.watches().stream().map(watch -> of(watch, disturbance)).toList(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static AnnotatedWatch of(AnnotatedWatch watch, Disturbance disturbance) {
        double start = disturbance.startSeconds();
        List<Span> truth = new ArrayList<>();
        List<Span> uncertain = new ArrayList<>(watch.uncertain());
        // Who was there before the camera was opened may count as background.
        watch.truth()
                .forEach(span -> (span.from().seconds() < start ? uncertain : truth).add(span));
        return new AnnotatedWatch(
                disturbance == Disturbance.MIRRORED
                        ? MirroredWatch.of(watch.watch())
                        : watch.watch(),
                truth,
                uncertain,
                watch.toleranceSeconds());
    }
}
