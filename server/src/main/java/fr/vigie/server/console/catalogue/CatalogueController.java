package fr.vigie.server.console.catalogue;

import fr.vigie.catalogue.EventPage;
import fr.vigie.catalogue.PlainPage;
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
        model.addAttribute(
                "aggregates",
                PlainPage.listAggregates().stream()
                        .map(page -> EventView.of(page, locale))
                        .toList());
        model.addAttribute("technical", EventView.of(PlainPage.ofFault(), locale));
        model.addAttribute(
                "refusals",
                RefusalPage.listAll().stream().map(page -> RefusedView.of(page, locale)).toList());
        return "catalogue/catalogue";
    }

    /** An event, an aggregate, or the technical notice that is always on. */
    @GetMapping("/catalogue/{name}")
    String entry(@PathVariable String name, Model model, Locale reader) {
        Locale locale = wording.in(reader).locale();
        model.addAttribute(
                "event",
                Arrays.stream(EventType.values())
                        .filter(known -> known.name().equals(name))
                        .map(known -> EventView.of(EventPage.of(known), locale))
                        .findFirst()
                        .or(() -> plain(name, locale))
                        .orElseThrow(CatalogueController::nothingThere));
        return "catalogue/event";
    }

    private static Optional<EventView> plain(String name, Locale locale) {
        return PlainPage.listAll().stream()
                .filter(page -> page.name().equals(name))
                .map(page -> EventView.of(page, locale))
                .findFirst();
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
