package fr.vigie.evaluation.theatre.script;

/** Where a thing is at one moment. */
public sealed interface Whereabouts {

    /**
     * It stands on the ground.
     *
     * @param place where
     * @param heading how it is turned, radians
     */
    record Standing(Place place, double heading) implements Whereabouts {}

    /**
     * Somebody carries it.
     *
     * @param person who
     */
    record Carried(String person) implements Whereabouts {}

    /** It is not there, or gone with whoever carries it. */
    record Absent() implements Whereabouts {}
}
