package fr.vigie.server.console.cameras;

import fr.vigie.camera.Camera;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.event.Unit;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.CameraStatus.WatchStatus;
import fr.vigie.operation.GateCounters;
import fr.vigie.operation.StageCounters;
import fr.vigie.permission.Permission;
import fr.vigie.permission.Permission.Footing;
import fr.vigie.permission.Refusal;
import fr.vigie.server.console.drawing.Drawing;
import fr.vigie.server.console.wording.Wording;
import fr.vigie.server.console.wording.Words;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes what camera pages show. Thread-safe. */
@Component
class CameraViews {

    private static final double MILLIS = 1000;

    /** A camera's clock that is further off than this was never set. */
    private static final Duration LONGEST_CLOCK = Duration.ofDays(2);

    private final Wording wording;

    CameraViews(Wording wording) {
        this.wording = wording;
    }

    CameraView of(CameraStatus status, Locale locale) {
        Words words = wording.in(locale);
        Camera camera = status.camera();
        String legal = words.say("legal", camera.status());
        List<WatchView> watches = status.watches().stream().map(w -> watch(w, words)).toList();
        return new CameraView(
                camera.id().value(),
                camera.name(),
                camera.place(),
                camera.place().isEmpty() ? legal : camera.place() + " · " + legal,
                status.phase().name(),
                status.words().in(locale),
                fault(status, words),
                isStoppable(status.phase()),
                status.phase() == CameraStatus.Phase.STOPPED,
                status.lastPicture().map(words::time).orElseGet(() -> words.say("camera.none-yet")),
                status.clockAhead().map(ahead -> clock(ahead, words)).orElse(""),
                status.width() == 0
                        ? words.say("camera.none-yet")
                        : status.width() + " × " + status.height(),
                stages(status.counters(), words),
                accidents(status.counters(), words),
                status.laziness().map(laziness -> words.say("decoding", laziness)).orElse(""),
                left(status.counters().gate(), status.counters().shed(), words),
                events(status, words),
                watches,
                watches.stream()
                        .flatMap(watch -> Stream.ofNullable(watch.refusal()))
                        .distinct()
                        .toList());
    }

    /** No more than the list shows: of a town's cameras nothing else is put into words. */
    CardView card(CameraStatus status, Locale locale) {
        Words words = wording.in(locale);
        Camera camera = status.camera();
        return new CardView(
                camera.id().value(),
                camera.name(),
                camera.place(),
                status.phase().name(),
                fault(status, words),
                events(status, words));
    }

    private static String fault(CameraStatus status, Words words) {
        return status.fault().map(words::fault).orElse("");
    }

    private static String clock(Duration ahead, Words words) {
        if (ahead.abs().compareTo(CameraStatus.CLOCK_RIGHT) <= 0) {
            return words.say("camera.clock.right");
        }
        if (ahead.abs().compareTo(LONGEST_CLOCK) > 0) {
            return words.say("camera.clock.unset");
        }
        String by = words.quantity((double) ahead.abs().toSeconds(), Unit.SECONDS);
        return words.say(ahead.isNegative() ? "camera.clock.behind" : "camera.clock.ahead", by);
    }

    private static boolean isStoppable(CameraStatus.Phase phase) {
        return switch (phase) {
            case CONNECTING, RUNNING, WAITING -> true;
            case STOPPED, REFUSED, RESTING -> false;
        };
    }

    private static List<CameraView.Stage> stages(StageCounters c, Words words) {
        return List.of(
                stage("read", c.packets(), c.readSeconds(), words),
                stage("decode", c.decoded(), c.decodeSeconds(), words),
                stage("reduce", c.analysed(), c.reduceSeconds(), words),
                stage("analyse", c.analysed(), c.analyseSeconds(), words));
    }

    private static CameraView.Stage stage(String name, long count, double seconds, Words words) {
        String each = count == 0 ? "–" : words.number(seconds * MILLIS / count, 2) + "\u00a0ms";
        return new CameraView.Stage(
                name, words.count(count), each, words.quantity(seconds, Unit.SECONDS));
    }

    private static String accidents(StageCounters c, Words words) {
        return words.say("camera.accidents", c.damaged(), c.skipped(), c.reconnects());
    }

    private static String left(GateCounters gate, long shed, Words words) {
        return words.say(
                "camera.left",
                gate.held(),
                gate.wokenBySize(),
                gate.wokenByKeyFrame(),
                gate.wokenByDue(),
                gate.wokenByRhythm(),
                shed);
    }

    private static String events(CameraStatus status, Words words) {
        return status.watches().isEmpty()
                ? words.say("camera.watches.none")
                : status.watches().stream()
                        .map(w -> words.event(w.watch().event()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static WatchView watch(WatchStatus status, Words words) {
        Watch watch = status.watch();
        return new WatchView(
                watch.id().value(),
                watch.event().name(),
                words.event(watch.event()),
                parameters(watch, words),
                Drawing.of(watch.area(), watch.parameters().findDirection("forbidden")),
                switch (status.permission()) {
                    case Permission.Permitted(String charter, Footing _) -> charter;
                    case Permission.Refused refused -> "";
                },
                switch (status.permission()) {
                    case Permission.Permitted(String _, Footing footing) -> footing.name();
                    case Permission.Refused refused -> "";
                },
                status.duty() == CameraPlan.Duty.ON ? "" : status.duty().name(),
                switch (status.permission()) {
                    case Permission.Permitted permitted -> null;
                    case Permission.Refused(Refusal refusal) -> refusal(refusal, words);
                });
    }

    private static String parameters(Watch watch, Words words) {
        return EventDefinition.get(watch.event()).parameters().stream()
                .flatMap(p -> parameter(p, watch, words).stream())
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> parameter(
            ParameterDefinition definition, Watch watch, Words words) {
        return Optional.ofNullable(watch.parameters().values().get(definition.name()))
                .map(value ->
                        switch (value) {
                            case ParameterValue.Quantity(double number) ->
                                    words.say(
                                            "parameter.with-value",
                                            words.say("parameter." + definition.name()),
                                            words.quantity(number, definition.unit()));
                            case ParameterValue.Heading heading ->
                                    words.say("parameter." + definition.name());
                        });
    }

    private static WatchView.RefusalView refusal(Refusal refusal, Words words) {
        return new WatchView.RefusalView(
                refusal.layer().name(),
                refusal.code(),
                refusal.article(),
                refusal.reason().in(words.locale()),
                refusal.wayOut().in(words.locale()));
    }
}
