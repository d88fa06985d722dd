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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what the desk shows out of the alert book and the camera board. Thread-safe. */
@Component
class DeskViews {

    /** As many rows as the desk begins with; more come when somebody scrolls to them. */
    static final int FIRST = 50;

    /** More untreated alerts than this wait for their turn in the list; the count has them all. */
    private static final int MOST_UNTREATED = 500;

    private static final int MOST_DECIDED = 100;

    /** More cameras than this are counted, not named, while nothing waits. */
    private static final int MOST_NAMED = 12;

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

    /**
     * Both lists.
     *
     * @param most untreated rows at most, as far as the desk shows so many
     * @param only the camera whose alerts are shown; empty for all
     */
    DeskView lists(int most, Optional<CameraId> only, Locale locale) {
        Words words = wording.in(locale);
        int shown = Math.clamp(most, FIRST, MOST_UNTREATED);
        AlertBook some = only.map(camera -> book.within(Set.of(camera))).orElse(book);
        int everywhere = book.countUntreated();
        int waiting = only.isEmpty() ? everywhere : some.countUntreated();
        return new DeskView(
                GroupView.of(rows(some.listUntreated(shown), words)),
                everywhere,
                Math.max(0, everywhere - waiting),
                waiting > shown && shown < MOST_UNTREATED,
                rows(some.listDecided(Math.min(shown, MOST_DECIDED)), words));
    }

    /** The cameras that the lists can be narrowed to, by name. */
    List<CameraChoice> cameras() {
        return board.list().stream()
                .map(CameraStatus::camera)
                .map(camera -> new CameraChoice(camera.id().value(), camera.name()))
                .sorted(Comparator.comparing(CameraChoice::name))
                .toList();
    }

    /**
     * A camera to choose.
     *
     * @param id its short name
     * @param name its name
     */
    record CameraChoice(String id, String name) {}

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
                RowView.orderOf(sortedBy, alert.id()),
                alert.camera().value(),
                words.event(alert.event()),
                camera.map(Camera::name).orElse(alert.camera().value()),
                camera.map(Camera::place).orElse(""),
                iso(alert.raised()),
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
                iso(alert.raised()),
                words.time(alert.raised()),
                words.dayAndTime(alert.raised()),
                words.time(alert.began()),
                book.findStill(alert.id()).isPresent(),
                Drawing.of(alert.area(), Optional.empty()),
                DrawnBox.of(alert.box()),
                alert.measures().stream().map(m -> MeasureView.of(m, words)).toList(),
                TimelineView.find(alert, words).orElse(null),
                look(alert.look(), words),
                tally(book.tally(alert.camera(), alert.event()), words),
                alert.watch().value(),
                alert.charter(),
                alert.unmeasured(),
                video.find(alert.camera(), alert.raised()).orElse(null),
                alert.decision().map(d -> DecisionView.of(d, words)).orElse(null));
    }

    /** As pages carry instants: HTML knows no fraction below a millisecond. */
    private static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    CalmView calm(Locale locale) {
        Words words = wording.in(locale);
        List<CameraStatus> running =
                board.list().stream()
                        .filter(camera -> camera.phase() == CameraStatus.Phase.RUNNING)
                        .toList();
        List<CalmView.Line> lines =
                running.stream()
                        .limit(MOST_NAMED)
                        .map(camera ->
                                new CalmView.Line(
                                        camera.camera().name(), permittedEvents(camera, words)))
                        .toList();
        return new CalmView(
                words.say("calm.cameras", running.size()), lines, running.size() - lines.size());
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
