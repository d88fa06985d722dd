package fr.vigie.server.console.page;

/**
 * For whom a page or a part of one is, and when.
 *
 * @param language {@code fr} or {@code en}
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param visitor whoever the page is for
 * @param now the server's time in ISO 8601, from which ages are counted
 * @param path the address of the page, to come back to
 */
public record Frame(String language, String theme, Visitor visitor, String now, String path) {}
