package fr.vigie.evaluation.theatre.script;

import fr.vigie.watch.Counter;

/**
 * An aggregate that is asked for in a scene.
 *
 * @param counter what is counted, and where
 * @param tolerance by how much a figure may be off
 */
public record AskedCount(Counter counter, double tolerance) {}
