package fr.vigie.server.onvif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of a device's answer. Names are local names: devices choose prefixes as they like,
 * and some get their namespaces wrong. Immutable.
 *
 * @param name its local name
 * @param attributes by local name
 * @param text its own text, trimmed
 * @param children its elements, in their order
 */
record Element(String name, Map<String, String> attributes, String text, List<Element> children) {

    /** What a person is shown of a text is no longer. */
    private static final int LONGEST_TEXT = 64;

    Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The children of a name. */
    List<Element> list(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first element down a path of child names. */
    Optional<Element> find(String... path) {
        Element here = this;
        for (String step : path) {
            List<Element> next = here.list(step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.getFirst();
        }
        return Optional.of(here);
    }

    /** This element and all below it, of a name, in the order of the document. */
    Stream<Element> everywhere(String wanted) {
        Stream<Element> below = children.stream().flatMap(child -> child.everywhere(wanted));
        return name.equals(wanted) ? Stream.concat(Stream.of(this), below) : below;
    }

    /** The text at the end of a path; empty if there is none. */
    String textAt(String... path) {
        return find(path).map(Element::text).orElse("");
    }

    /** A number at the end of a path; 0 where there is none, or none that makes sense. */
    double numberAt(String... path) {
        try {
            double number = Double.parseDouble(textAt(path));
            return number > 0 && number < 100_000 ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * A text for people: one line, short, without signs that steer a terminal or a line's order.
     */
    static String shown(String text) {
        String line = text.replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT);
    }
}
