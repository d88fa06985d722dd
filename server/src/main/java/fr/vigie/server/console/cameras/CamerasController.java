package fr.vigie.server.console.cameras;

import fr.vigie.camera.CameraId;
import fr.vigie.language.NearestName;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.server.console.page.Back;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows cameras, stops and starts them (requirement H-03). */
@Controller
class CamerasController {

    /** Cameras that come at once. */
    private static final int STEP = 24;

    private static final String ACTOR = "authentication.name";

    private final CameraBoard board;
    private final CameraViews views;

    CamerasController(CameraBoard board, CameraViews views) {
        this.board = board;
        this.views = views;
    }

    /**
     * The list, a few at a time: what a page costs does not grow with the town.
     *
     * @param name a part of the names that are looked for; empty for all cameras
     * @param from how many of them are left out before
     */
    @GetMapping("/cameras")
    String list(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int from,
            Model model,
            Locale locale) {
        List<CameraStatus> whole = board.list();
        List<CameraStatus> wanted = named(whole, NearestName.plain(name.strip()));
        int first = Math.clamp(from, 0, wanted.size());
        int next = Math.min(first + STEP, wanted.size());
        model.addAttribute(
                "cameras",
                wanted.subList(first, next).stream()
                        .map(status -> views.card(status, locale))
                        .toList());
        model.addAttribute("name", name);
        model.addAttribute("many", whole.size() > STEP);
        model.addAttribute("next", next < wanted.size() ? next : null);
        return "cameras/list";
    }

    private static List<CameraStatus> named(List<CameraStatus> whole, String part) {
        return part.isEmpty()
                ? whole
                : whole.stream()
                        .filter(status -> NearestName.plain(status.camera().name()).contains(part))
                        .toList();
    }

    @GetMapping("/cameras/{id}")
    String camera(@PathVariable String id, Model model, Locale locale) {
        model.addAttribute("camera", views.of(get(id), locale));
        return "cameras/camera";
    }

    /** The part of a camera's page that is asked for again and again. */
    @GetMapping("/cameras/{id}/state")
    String state(@PathVariable String id, Model model, Locale locale) {
        model.addAttribute("camera", views.of(get(id), locale));
        return "cameras/state :: state(c=${camera})";
    }

    /** The same for a camera of the list. */
    @GetMapping("/cameras/{id}/card")
    String card(@PathVariable String id, Model model, Locale locale) {
        model.addAttribute("camera", views.card(get(id), locale));
        return "cameras/state :: card(c=${camera})";
    }

    @PostMapping("/cameras/{id}/stop")
    String stop(@PathVariable String id, @CurrentSecurityContext(expression = ACTOR) String actor) {
        CameraId camera = get(id).camera().id();
        board.stop(camera, actor);
        return "redirect:/cameras/" + camera;
    }

    @PostMapping("/cameras/{id}/start")
    String start(
            @PathVariable String id, @CurrentSecurityContext(expression = ACTOR) String actor) {
        CameraId camera = get(id).camera().id();
        board.start(camera, actor);
        return "redirect:/cameras/" + camera;
    }

    /** Stops all cameras, all at once: none waits for another. */
    @PostMapping("/cameras/stop")
    String stopAll(
            @RequestParam(defaultValue = "/") String back,
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        List<CameraStatus> cameras = board.list();
        try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            for (CameraStatus status : cameras) {
                stopping.execute(() -> board.stop(status.camera().id(), actor));
            }
        }
        return "redirect:" + Back.inHouse(back);
    }

    private CameraStatus get(String id) {
        return Optional.of(id)
                .filter(CameraId::isValid)
                .flatMap(name -> board.find(new CameraId(name)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
