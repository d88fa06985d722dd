package fr.vigie.permission;

import java.util.List;

/**
 * The suspensions that the program has made by itself, lifted ones included. Implementations are
 * thread-safe, and what they have acknowledged survives the death of the process.
 */
public interface SuspensionBook {

    /** All of them, in the order in which they were made. */
    List<Suspension> list();

    /** Keeps one more. */
    void add(Suspension suspension);
}
