package fr.vigie.server.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What the console's pages need from the framework: words in two languages, French by default. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "governance");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.FRENCH);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver cookie = new CookieLocaleResolver("vigie-language");
        cookie.setDefaultLocale(Locale.FRENCH);
        cookie.setCookieMaxAge(LANGUAGE_KEPT);
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }

    /** The zone in which times are shown: the machine's, which is the town's. */
    @Bean
    ZoneId shownZone() {
        return ZoneId.systemDefault();
    }
}
