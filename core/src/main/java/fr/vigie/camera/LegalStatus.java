package fr.vigie.camera;

/**
 * The legal status of a camera (requirement R-03). Where none is given, the most restrictive
 * counts.
 */
public enum LegalStatus {
    /**
     * Video protection of public space, Code de la sécurité intérieure L. 251-2: the most
     * restrictive.
     */
    VIDEO_PROTECTION_L251_2,
    /** A traffic camera. */
    TRAFFIC,
    /** A technical camera in whose picture no personal data can appear. */
    TECHNICAL_NO_PERSONAL_DATA,
    /** A camera of a private site that is not open to the public and shows no public street. */
    CLOSED_PRIVATE_SITE,
    /** A recorded or synthetic file, for trials. */
    TEST_BENCH
}
