package fr.vigie.server.register;

import fr.vigie.act.ActKind;
import fr.vigie.camera.MapPoint;
import fr.vigie.language.Bundle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The register as a page in either language, as data, and the schema of the data. */
@Controller
class RegisterController {

    private final RegisterData data;
    private final Bundle words = Bundle.of("fr.vigie.server.register.register");

    RegisterController(RegisterData data) {
        this.data = data;
    }

    @GetMapping("/registre")
    String french(Model model) {
        return page(model, Locale.FRENCH);
    }

    @GetMapping("/register")
    String english(Model model) {
        return page(model, Locale.ENGLISH);
    }

    @GetMapping(value = "/register.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json() {
        return data.now();
    }

    @GetMapping(value = "/register.schema.json", produces = "application/schema+json")
    @ResponseBody
    Resource schema() {
        return new ClassPathResource("register.schema.json", RegisterController.class);
    }

    private String page(Model model, Locale locale) {
        Map<String, Object> register = data.now();
        Function<String, String> say = key -> words.get(key).in(locale);
        model.addAttribute("language", locale.getLanguage());
        model.addAttribute("register", register);
        model.addAttribute("say", say);
        Function<String, String> kind = name -> ActKind.valueOf(name).words().in(locale);
        model.addAttribute("kind", kind);
        model.addAttribute("time", times(register, locale));
        DateTimeFormatter days = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
        Function<String, String> day = on -> days.format(LocalDate.parse(on));
        model.addAttribute("day", day);
        // The page's language is its address's, not the reader's browser's.
        Function<Double, String> hours = value -> String.format(locale, "%.1f", value);
        model.addAttribute("hours", hours);
        Function<Double, String> share = value -> String.format(locale, "%.0f", 100 * value);
        model.addAttribute("percent", share);
        RegisterMap map = map(register);
        model.addAttribute("map", map);
        model.addAttribute("scale", map.scale(locale));
        return "register/register";
    }

    /** An instant by the clock of the place: nobody reads the time of Greenwich. */
    private static Function<String, String> times(Map<String, Object> register, Locale locale) {
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", locale)
                        .withZone(ZoneId.of(String.valueOf(register.get("timeZone"))));
        return at -> form.format(Instant.parse(at));
    }

    private RegisterMap map(Map<String, Object> register) {
        List<RegisterMap.Numbered> points = new ArrayList<>();
        if (register.get("cameras") instanceof List<?> cameras) {
            for (int i = 0; i < cameras.size(); i++) {
                if (cameras.get(i) instanceof Map<?, ?> camera
                        && camera.get("position") instanceof List<?> two
                        && two.getFirst() instanceof Double latitude
                        && two.getLast() instanceof Double longitude) {
                    points.add(new RegisterMap.Numbered(i + 1, new MapPoint(latitude, longitude)));
                }
            }
        }
        return RegisterMap.of(points);
    }
}
