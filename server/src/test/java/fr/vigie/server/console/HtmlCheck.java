package fr.vigie.server.console;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads pages as the Nu Html Checker does, offline. Not thread-safe. */
final class HtmlCheck {

    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Warned of in 2020, when this checker was made; every browser knows it by now. */
    private static final String NEW_THEN = "is not supported in all browsers";

    private final List<String> findings = new ArrayList<>();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator();

    HtmlCheck() throws Exception {
        ErrorHandler handler = new Findings();
        checker.setUpMainSchema(HTML5, handler);
        checker.setUpValidatorAndParsers(handler, true, false);
    }

    /**
     * What is wrong with a page, errors and warnings, one line each.
     *
     * @param html a whole page, or a part that a script puts into one
     */
    List<String> findings(String html) throws IOException, SAXException {
        findings.clear();
        checker.checkHtmlInputSource(new InputSource(new StringReader(page(html))));
        return List.copyOf(findings);
    }

    private static String page(String html) {
        if (isWhole(html)) {
            return html;
        }
        boolean row = html.stripLeading().startsWith("<li");
        String list = row ? "<ul>" + html + "</ul>" : html;
        return "<!DOCTYPE html><html lang=\"fr\"><head><title>-</title></head><body><h1>-</h1>"
                + list
                + "</body></html>";
    }

    /** Whether it is a page, not a part of one. */
    static boolean isWhole(String html) {
        return html.stripLeading().startsWith("<!DOCTYPE html>");
    }

    private final class Findings implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            if (!String.valueOf(e.getMessage()).contains(NEW_THEN)) {
                note("warning", e);
            }
        }

        @Override
        public void error(SAXParseException e) {
            note("error", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            note("fatal", e);
        }

        private void note(String grade, SAXParseException e) {
            findings.add(grade + " in line " + e.getLineNumber() + ": " + e.getMessage());
        }
    }
}
