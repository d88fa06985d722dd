package fr.vigie.server.register;

import fr.vigie.language.Bundle;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The register as a page in either language and as data. */
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

    private String page(Model model, Locale locale) {
        Function<String, String> say = key -> words.get(key).in(locale);
        model.addAttribute("language", locale.getLanguage());
        model.addAttribute("register", data.now());
        model.addAttribute("say", say);
        return "register/register";
    }
}
