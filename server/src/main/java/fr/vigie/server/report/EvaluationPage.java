package fr.vigie.server.report;

import fr.vigie.evaluation.report.Evaluation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.context.Context;
import org.thymeleaf.messageresolver.StandardMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * An evaluation as one self-contained HTML page for people who decide: figures in a table, a time
 * line for each clip, a masked picture of each miss and of each false alert. No script, nothing
 * that is fetched. Thread-safe.
 */
public final class EvaluationPage {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** A page that is ready to be filled. */
    public EvaluationPage() {
        ClassLoaderTemplateResolver templates =
                new ClassLoaderTemplateResolver(EvaluationPage.class.getClassLoader());
        templates.setPrefix("templates/report/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new StandardMessageResolver());
    }

    /** The page in a language: English for an English locale, French for every other. */
    public String of(Evaluation evaluation, Locale locale) {
        Context context = new Context(locale);
        context.setVariable("page", EvaluationView.of(evaluation, locale));
        return engine.process("evaluation", context);
    }
}
