package fr.vigie.look;

/** How much a watch lets the second look weigh. */
public enum LookPolicy {
    /** The network is not asked. */
    OFF,
    /** The verdict is shown and decides nothing. */
    ADVISE,
    /** A contradicted candidate becomes no alert; every other one does. */
    REQUIRE;

    /** Whether a candidate of this verdict becomes no alert. Nothing else ever drops one. */
    public boolean drops(Verdict verdict) {
        return this == REQUIRE && verdict == Verdict.CONTRADICTED;
    }
}
