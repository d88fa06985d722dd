package fr.vigie.server.console;

import fr.vigie.server.app.RunningConsole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Every address of a running server that somebody can open, taken from its mappings: a page that is
 * added is looked at by the tests of all pages without being named in them.
 */
final class PageList {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** Streams that do not end, and what only another program asks for. */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/live",
                    "/error",
                    "/journal/export.jsonl",
                    "/governance/journal/export.jsonl",
                    "/cameras/{camera}/preview.jpg");

    private PageList() {}

    /**
     * The addresses, sorted.
     *
     * @param examples what stands for a variable: by the pattern up to and with the variable, the
     *     values to put there
     * @throws IllegalStateException if an address has a variable without an example
     */
    static List<String> of(RunningConsole server, Map<String, List<String>> examples) {
        Set<String> pages = new TreeSet<>();
        for (RequestMappingInfo info : server.addresses()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (!methods.isEmpty() && !methods.contains(RequestMethod.GET)) {
                continue;
            }
            for (String pattern : info.getPatternValues()) {
                if (!pattern.startsWith("/api/") && !NO_PAGES.contains(pattern)) {
                    pages.addAll(filled(pattern, examples));
                }
            }
        }
        return List.copyOf(pages);
    }

    private static List<String> filled(String pattern, Map<String, List<String>> examples) {
        List<String> paths = List.of("");
        Matcher variable = VARIABLE.matcher(pattern);
        int from = 0;
        while (variable.find()) {
            List<String> values = examples.get(pattern.substring(0, variable.end()));
            if (values == null) {
                throw new IllegalStateException("say in the examples what stands in " + pattern);
            }
            List<String> longer = new ArrayList<>();
            for (String path : paths) {
                for (String value : values) {
                    longer.add(path + pattern.substring(from, variable.start()) + value);
                }
            }
            paths = longer;
            from = variable.end();
        }
        String rest = pattern.substring(from);
        return paths.stream().map(path -> path + rest).toList();
    }
}
