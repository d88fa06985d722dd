package fr.vigie.server.console.catalogue;

import fr.vigie.catalogue.EventPage;
import fr.vigie.catalogue.FaultPage;
import fr.vigie.catalogue.RefusalPage;
import fr.vigie.event.EventType;
import fr.vigie.server.console.wording.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the published catalogue. */
@Controller
class CatalogueController {

    private final Wording wording;

    CatalogueController(Wording wording) {
        this.wording = wording;
    }

    @GetMapping("/catalogue")
    String all(Model model, Locale reader) {
        Locale locale = wording.in(reader).locale();
        model.addAttribute(
                "events",
                EventPage.listAll().stream().map(page -> EventView.of(page, locale)).toList());
        model.addAttribute("technical", EventView.of(FaultPage.get(), wording.in(reader).locale()));
        model.addAttribute(
                "refusals",
                RefusalPage.listAll().stream().map(page -> RefusedView.of(page, locale)).toList());
        return "catalogue/catalogue";
    }

    /** The technical notice that is always on. */
    @GetMapping("/catalogue/" + FaultPage.NAME)
    String fault(Model model, Locale reader) {
        model.addAttribute("event", EventView.of(FaultPage.get(), wording.in(reader).locale()));
        return "catalogue/event";
    }

    @GetMapping("/catalogue/{type}")
    String event(@PathVariable String type, Model model, Locale reader) {
        EventType event =
                Arrays.stream(EventType.values())
                        .filter(known -> known.name().equals(type))
                        .findFirst()
                        .orElseThrow(CatalogueController::nothingThere);
        model.addAttribute("event", EventView.of(EventPage.of(event), wording.in(reader).locale()));
        return "catalogue/event";
    }

    /** A refusal by its name or by any of the words people use for it. */
    @GetMapping("/catalogue/refus/{name}")
    String refusal(@PathVariable String name, Model model, Locale reader) {
        Optional<RefusalPage> page = RefusalPage.find(name);
        model.addAttribute(
                "refusal",
                RefusedView.of(
                        page.orElseThrow(CatalogueController::nothingThere),
                        wording.in(reader).locale()));
        return "catalogue/refusal";
    }

    private static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
