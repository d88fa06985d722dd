package fr.vigie.server.console.desk;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DecisionTally;
import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.event.Unit;
import fr.vigie.look.SecondLook;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.VideoSystem;
import fr.vigie.server.console.drawing.Drawing;
import fr.vigie.server.console.drawing.DrawnBox;
import fr.vigie.server.console.wording.Wording;
import fr.vigie.server.console.wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what the desk shows out of the alert book and the camera board. Thread-safe. */
@Component
class DeskViews {

    /** More untreated alerts than this wait for their turn in the list; the count has them all. */
    private static final int MOST_UNTREATED = 500;

    private static final int MOST_DECIDED = 100;

    private final AlertBook book;
    private final CameraBoard board;
    private final VideoSystem video;
    private final Wording wording;

    DeskViews(AlertBook book, CameraBoard board, VideoSystem video, Wording wording) {
        this.video = video;
        this.book = book;
        this.board = board;
        this.wording = wording;
    }

    DeskView lists(Locale locale) {
        Words words = wording.in(locale);
        return new DeskView(
                rows(book.listUntreated(MOST_UNTREATED), words),
                book.countUntreated(),
                rows(book.listDecided(MOST_DECIDED), words));
    }

    private List<RowView> rows(List<Alert> alerts, Words words) {
        return alerts.stream().map(alert -> row(alert, words)).toList();
    }

    RowView row(Alert alert, Locale locale) {
        return row(alert, wording.in(locale));
    }

    private RowView row(Alert alert, Words words) {
        Optional<Camera> camera = camera(alert.camera());
        Instant sortedBy = alert.decision().map(Decision::at).orElse(alert.raised());
        return new RowView(
                alert.id().toString(),
                alert.state().name(),
                String.format(Locale.ROOT, "%015d", sortedBy.toEpochMilli()),
                words.event(alert.event()),
                camera.map(Camera::name).orElse(alert.camera().value()),
                camera.map(Camera::place).orElse(""),
                alert.raised().toString(),
                words.time(alert.raised()),
                alert.unmeasured(),
                alert.decision().map(d -> DecisionView.of(d, words)).orElse(null));
    }

    AlertView inFull(Alert alert, Locale locale) {
        Words words = wording.in(locale);
        Optional<Camera> camera = camera(alert.camera());
        return new AlertView(
                alert.id().toString(),
                alert.state().name(),
                isOpen(alert.state()),
                words.event(alert.event()),
                alert.camera().value(),
                camera.map(Camera::name).orElse(alert.camera().value()),
                camera.map(Camera::place).orElse(""),
                alert.raised().toString(),
                words.time(alert.raised()),
                words.dayAndTime(alert.raised()),
                words.time(alert.began()),
                book.findStill(alert.id()).isPresent(),
                Drawing.of(alert.area(), Optional.empty()),
                DrawnBox.of(alert.box()),
                alert.measures().stream().map(m -> MeasureView.of(m, words)).toList(),
                look(alert.look(), words),
                tally(book.tally(alert.camera(), alert.event()), words),
                alert.watch().value(),
                alert.charter(),
                alert.unmeasured(),
                video.find(alert.camera(), alert.raised()).orElse(null),
                alert.decision().map(d -> DecisionView.of(d, words)).orElse(null));
    }

    CalmView calm(Locale locale) {
        Words words = wording.in(locale);
        List<CalmView.Line> lines =
                board.list().stream()
                        .filter(camera -> camera.phase() == CameraStatus.Phase.RUNNING)
                        .map(camera ->
                                new CalmView.Line(
                                        camera.camera().name(), permittedEvents(camera, words)))
                        .toList();
        return new CalmView(words.say("calm.cameras", lines.size()), lines);
    }

    /** The cameras with which something is wrong. */
    List<FaultView> faults(Locale locale) {
        Words words = wording.in(locale);
        return board.list().stream().flatMap(status -> fault(status, words).stream()).toList();
    }

    private static Optional<FaultView> fault(CameraStatus status, Words words) {
        return status.fault()
                .map(notice ->
                        new FaultView(
                                status.camera().id().value(),
                                status.camera().name(),
                                words.fault(notice)));
    }

    private static String permittedEvents(CameraStatus camera, Words words) {
        return camera.watches().stream()
                .filter(watch -> watch.permission().permitted())
                .map(watch -> words.event(watch.watch().event()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String look(Optional<SecondLook> look, Words words) {
        if (look.isEmpty()) {
            return words.say("alert.no-second-look");
        }
        SecondLook said = look.get();
        String seen =
                said.seen()
                        .map(s ->
                                words.say(
                                        "look.seen",
                                        words.say("look.class." + s.what().name()),
                                        words.quantity(s.score(), Unit.FRACTION)))
                        .orElse("");
        return words.say(
                "look.sentence",
                words.say("look.verdict." + said.verdict().name()),
                seen,
                words.say("look.policy." + said.policy().name()),
                said.pack());
    }

    private static String tally(DecisionTally tally, Words words) {
        int dismissed = tally.settled() == 0 ? -1 : tally.dismissed();
        return words.say("alert.tally", tally.settled(), dismissed);
    }

    private static boolean isOpen(AlertState state) {
        return switch (state) {
            case NEW, DOUBT -> true;
            case CONFIRMED, DISMISSED -> false;
        };
    }

    private Optional<Camera> camera(CameraId id) {
        return board.find(id).map(CameraStatus::camera);
    }
}
