package fr.vigie.vision.scene;

/** What a scene computes only if a watch on its camera needs it. */
public enum Facet {
    /** Movers: what moves across the picture, by sparse optical flow. */
    FLOW,
    /** Upright shapes that go down quickly and stay down. */
    COLLAPSES,
    /** Places with the colours and the flicker of fire. */
    FLAMES,
    /** How many people there are where, against what the place looks like when it is empty. */
    CROWD,

    /** Standings: what came and stays, in a layer of its own; brings {@link #FLOW} with it. */
    STANDING
}
