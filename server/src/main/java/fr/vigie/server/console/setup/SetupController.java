package fr.vigie.server.console.setup;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.operation.CameraPlan;
import fr.vigie.server.console.wording.Wording;
import fr.vigie.server.console.wording.Words;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The installer's pages: a new camera, a camera's settings, and the editor of a watch. */
@Controller
class SetupController {

    private static final String CAMERA = "camera";

    private final Setup setup;
    private final Wording wording;

    SetupController(Setup setup, Wording wording) {
        this.setup = setup;
        this.wording = wording;
    }

    /**
     * A watch in the list of its camera.
     *
     * @param id its short name
     * @param what its event type in words
     * @param on whether it is switched on
     */
    record WatchLine(String id, String what, boolean on) {}

    @GetMapping("/setup/cameras/new")
    String add(Model model) {
        model.addAttribute("statuses", likelyStatuses());
        return "setup/new";
    }

    @GetMapping("/setup/cameras/{camera}")
    String camera(@PathVariable String camera, Model model, Locale locale) {
        SetUpCamera found = get(camera);
        Words words = wording.in(locale);
        CameraPlan plan = found.plan();
        model.addAttribute(CAMERA, plan.camera());
        model.addAttribute("own", found.origin() == SetUpCamera.Origin.CONSOLE);
        model.addAttribute("leftOut", found.origin() == SetUpCamera.Origin.FILE_OVER_CONSOLE);
        model.addAttribute("statuses", likelyStatuses());
        model.addAttribute(
                "watches",
                plan.watches().stream()
                        .map(w ->
                                new WatchLine(
                                        w.id().value(),
                                        words.event(w.event()),
                                        !plan.off().contains(w.id())))
                        .toList());
        return "setup/camera";
    }

    @GetMapping("/setup/cameras/{camera}/watches/new")
    String newWatch(@PathVariable String camera, Model model) {
        return editor(camera, Optional.empty(), model);
    }

    @GetMapping("/setup/cameras/{camera}/watches/{watch}")
    String watch(@PathVariable String camera, @PathVariable String watch, Model model) {
        return editor(camera, Optional.of(watch), model);
    }

    private String editor(String camera, Optional<String> watch, Model model) {
        CameraPlan plan = getOwn(camera).plan();
        Optional<WatchId> id =
                watch.map(name ->
                        plan.watches().stream()
                                .map(Watch::id)
                                .filter(its -> its.value().equals(name))
                                .findFirst()
                                .orElseThrow(SetupController::notFound));
        model.addAttribute(CAMERA, plan.camera());
        model.addAttribute("watch", id.map(WatchId::value).orElse(""));
        model.addAttribute("days", DayOfWeek.values());
        return "setup/watch";
    }

    private SetUpCamera getOwn(String camera) {
        SetUpCamera found = get(camera);
        if (found.origin() != SetUpCamera.Origin.CONSOLE) {
            throw notFound();
        }
        return found;
    }

    private SetUpCamera get(String camera) {
        return Optional.of(camera)
                .filter(CameraId::isValid)
                .flatMap(id -> setup.find(new CameraId(id)))
                .orElseThrow(SetupController::notFound);
    }

    /** A stream is no recorded file. */
    private static List<LegalStatus> likelyStatuses() {
        return Arrays.stream(LegalStatus.values())
                .filter(status -> status != LegalStatus.TEST_BENCH)
                .toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
