package fr.vigie.server.absence;

/**
 * Something shipped that crosses a red line.
 *
 * @param requirement the requirement it breaks
 * @param kind what it is: class, symbol, model, column, endpoint, field, destination
 * @param where the file, table or class it stands in
 * @param what its name
 */
public record Finding(String requirement, String kind, String where, String what) {}
