package fr.vigie.server.console.desk;

import fr.vigie.access.Right;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.DismissalReason;
import fr.vigie.camera.CameraId;
import fr.vigie.server.console.page.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the desk and its parts. */
@Controller
class DeskController {

    private final AlertBook book;
    private final DeskViews views;

    DeskController(AlertBook book, DeskViews views) {
        this.book = book;
        this.views = views;
    }

    /** The desk with the newest untreated alert opened; the cameras for those without a desk. */
    @GetMapping("/")
    String desk(Model model, Locale locale) {
        if (!Visitor.now().rights().contains(Right.READ_ALERTS)) {
            return "redirect:/cameras";
        }
        @Nullable Alert newest = book.listUntreated(1).stream().findFirst().orElse(null);
        return desk(newest, model, locale);
    }

    /** The desk with this alert opened. */
    @GetMapping("/alerts/{id}")
    String alert(@PathVariable UUID id, Model model, Locale locale) {
        return desk(get(id), model, locale);
    }

    private String desk(@Nullable Alert opened, Model model, Locale locale) {
        model.addAttribute("desk", views.lists(DeskViews.FIRST, Optional.empty(), locale));
        model.addAttribute("cameras", views.cameras());
        model.addAttribute("faults", views.faults(locale));
        if (opened == null) {
            model.addAttribute("calm", views.calm(locale));
        } else {
            model.addAttribute("opened", views.inFull(opened, locale));
        }
        model.addAttribute("reasons", DismissalReason.values());
        return "desk/desk";
    }

    /** Both lists, for a page that has missed something or wants more or fewer of them. */
    @GetMapping("/alerts")
    String lists(
            @RequestParam(defaultValue = "0") int most,
            @RequestParam(defaultValue = "") String camera,
            Model model,
            Locale locale) {
        Optional<CameraId> only = Optional.of(camera).filter(CameraId::isValid).map(CameraId::new);
        model.addAttribute("desk", views.lists(most, only, locale));
        return "desk/lists :: lists";
    }

    /** The cameras with which something is wrong, asked for again and again. */
    @GetMapping("/alerts/faults")
    String faults(Model model, Locale locale) {
        model.addAttribute("faults", views.faults(locale));
        return "desk/faults :: faults(faults=${faults})";
    }

    /** One row in the group of its camera. */
    @GetMapping("/alerts/{id}/row")
    String row(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("group", GroupView.of(List.of(views.row(get(id), locale))).getFirst());
        return "desk/lists :: group(group=${group})";
    }

    @GetMapping("/alerts/{id}/detail")
    String detail(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("opened", views.inFull(get(id), locale));
        model.addAttribute("reasons", DismissalReason.values());
        return "desk/alert :: alert";
    }

    /** The masked still; never kept by the browser, since the charter says when it is deleted. */
    @GetMapping(path = "/alerts/{id}/still.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> still(@PathVariable UUID id) {
        byte[] jpeg = book.findStill(new AlertId(id)).orElseThrow(DeskController::nothingThere);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(jpeg);
    }

    private Alert get(UUID id) {
        return book.find(new AlertId(id)).orElseThrow(DeskController::nothingThere);
    }

    private static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
