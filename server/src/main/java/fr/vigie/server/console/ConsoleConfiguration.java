package fr.vigie.server.console;

import fr.vigie.server.console.page.PageFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What the console's pages need from the framework: words in two languages, French by default. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);
    private static final Duration FILES_KEPT = Duration.ofDays(365);

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "governance", "design");
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

    @Bean
    PageFiles pageFiles() {
        return PageFiles.ofProgram();
    }

    /** Kept by browsers: an address that stands for other bytes does not exist. */
    @Bean
    WebMvcConfigurer pageFilesForGood(PageFiles files, SpringTemplateEngine engine) {
        engine.setLinkBuilder(files);
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                CacheControl forGood = CacheControl.maxAge(FILES_KEPT).cachePublic().immutable();
                registry.addResourceHandler(files.root() + "/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(forGood);
                // The chain knows the versions that addresses of WebJars leave out.
                registry.addResourceHandler(files.root() + "/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(forGood)
                        .resourceChain(true);
            }
        };
    }

    /** The zone in which times are shown: the machine's, which is the town's. */
    @Bean
    ZoneId shownZone() {
        return ZoneId.systemDefault();
    }
}
