package fr.vigie.server.console.desk;

/**
 * A camera with which something is wrong.
 *
 * @param camera its short name
 * @param name its name
 * @param words what is wrong and since when
 */
record FaultView(String camera, String name, String words) {}
