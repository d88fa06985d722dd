package fr.vigie.event;

/**
 * What Vigie refuses by name. These names exist only so that somebody who asks gets the reason and
 * its source instead of "unknown": nothing here can be switched on, and nothing behind these names
 * is built. The words stand in the catalogue's texts under the same names.
 */
public enum RefusedCapability implements Capability {
    FACE_RECOGNITION("N-01"),
    BIOMETRIC_IDENTIFICATION("N-02"),
    GAIT("N-02"),
    RE_IDENTIFICATION("N-03"),
    TRACKING("N-03"),
    PERSISTENT_IDENTIFIER("N-04"),
    PERSON_ATTRIBUTES("N-05"),
    EMOTION("N-06"),
    BIOMETRIC_CATEGORISATION("N-06"),
    LOITERING("N-07"),
    SUSPICIOUS_BEHAVIOUR("N-07"),
    ANOMALY("N-07"),
    RUNNING("N-07"),
    SEARCH_BY_DESCRIPTION("N-08"),
    LICENCE_PLATE("N-09"),
    FILE_MATCHING("N-10"),
    AUTOMATIC_DECISION("N-11"),
    SOUND("N-13"),
    LEARNING_FROM_CAMERAS("N-14"),
    DWELLING_INTERIORS("N-15"),
    SCORING("N-16"),
    PREDICTION("N-16"),
    VENDOR_TELEMETRY("N-17"),
    HIDDEN_FUNCTION("N-18"),
    THEFT("R-01"),
    TRAFFIC_OFFENCE("R-01"),
    WEAPON("R-01");

    private final String requirement;

    RefusedCapability(String requirement) {
        this.requirement = requirement;
    }

    /**
     * The requirement that forbids it, as docs/law.md numbers them: N-01 to N-18 are red lines,
     * R-01 says that only the closed list of events exists.
     */
    public String requirement() {
        return requirement;
    }
}
