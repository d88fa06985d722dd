package fr.vigie.act;

import fr.vigie.language.Bundle;
import fr.vigie.language.Text;

/** What an act is. A charter asks for acts by their kind. */
public enum ActKind {
    /** A decision of the town council. */
    DELIBERATION,
    /** A decision of the council that says how an earlier one is to be read. */
    INTERPRETATIVE_DELIBERATION,
    /** The prefect's authorisation of the cameras themselves, CSI L. 252-1 and following. */
    VIDEO_AUTHORISATION,
    /**
     * The prefect's order under article 10 of loi 2023-380: one event, one perimeter, some days.
     */
    PREFECT_ORDER,
    /** Data-protection impact assessment (AIPD). */
    IMPACT_ASSESSMENT,
    DPO_OPINION,
    CNIL_OPINION,
    /** A named jurist has checked a charter against its texts (requirement R-06). */
    LEGAL_VERIFICATION,
    /** The minister's attestation of conformity, bound to program and models. */
    CONFORMITY_ATTESTATION,
    /** No person and no plate can appear in the camera's picture. */
    NO_PERSONAL_DATA_ATTESTATION,
    ANONYMITY_TEST,
    /** The agreement with a provider, its price included (G-07). */
    PROVIDER_AGREEMENT,
    PUBLIC_INFORMATION,
    /** Information of staff and consultation of their representatives. */
    STAFF_INFORMATION,
    /** The legal basis that a private operator invokes, and its record of processing. */
    LEGAL_BASIS,
    /** The sheet of the public register. */
    REGISTER_SHEET,
    /** The list of agents who are individually designated and authorised. */
    AGENT_LIST,
    DATA_PROTECTION_TRAINING,
    OPERATION_TRAINING,
    /** The act that closes a zone to the public. */
    ZONE_CLOSURE,
    /** The act that fixes the direction of travel. */
    TRAFFIC_DIRECTION,
    /** A calibration of one or more cameras for one or more events, with its labelled results. */
    CALIBRATION,
    /** Somebody entitled to it suspends watches. It ends by a lifting only. */
    SUSPENSION,
    /** Ends a suspension, whoever or whatever made it. */
    LIFTING;

    private static final Bundle WORDS = Bundle.of("fr.vigie.act.words");

    /** Its name for people. */
    public Text words() {
        return WORDS.get("kind." + name());
    }
}
