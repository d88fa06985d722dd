package fr.vigie.vision.scene;

/** Says when too much has changed at once for the scene to be believed. Times are milliseconds. */
final class Unrest {

    /** More of the picture than this cannot be silhouettes. */
    private static final double TOO_MUCH = 0.5;

    /** Nor can more than this that comes within {@link #SUDDEN}. */
    private static final double SUDDEN_SHARE = 0.25;

    private static final int SUDDEN = 350;

    /** A common light that moves by more grey levels than this within {@link #SUDDEN}. */
    private static final double TONE_JUMP = 25;

    /** How long the scene is given to calm down. */
    private static final int CALM_DOWN = 1000;

    /** A change of everything that has lasted this long is learned. */
    private static final int LASTS = 1500;

    /** A common light that has been steady for this long is here to stay. */
    private static final int TONE_STAYS = 5000;

    /** By how many grey levels a steady light may tremble. */
    private static final double TONE_TREMBLES = 3;

    private long quietFrom;
    private long tooMuchSince = -1;
    private double calmShare;
    private double calmTone;
    private long markedAt;
    private double steadyTone;
    private long toneSince;

    /** Forgets what was before. */
    void reset() {
        quietFrom = 0;
        tooMuchSince = -1;
        calmShare = 1;
        calmTone = 0;
        steadyTone = 0;
    }

    /**
     * Takes in a picture's figures.
     *
     * @param share of the picture that differs from the background and is not only light
     * @param tone how far the common light is from the background's, grey levels
     * @param shifted whether the whole picture stands aside from the background
     */
    void observe(double share, double tone, boolean shifted, long now) {
        if (share > TOO_MUCH || shifted) {
            tooMuchSince = tooMuchSince < 0 ? now : tooMuchSince;
            quietFrom = now + CALM_DOWN;
        } else {
            tooMuchSince = -1;
        }
        if (share - calmShare > SUDDEN_SHARE || Math.abs(tone - calmTone) > TONE_JUMP) {
            quietFrom = now + CALM_DOWN;
        }
        if (now - markedAt >= SUDDEN || share < calmShare) {
            markedAt = now;
            calmShare = share;
            calmTone = tone;
        }
        if (Math.abs(tone - steadyTone) > TONE_TREMBLES) {
            steadyTone = tone;
            toneSince = now;
        }
    }

    boolean isQuiet(long now) {
        return now >= quietFrom;
    }

    /** Whether far too much has differed for so long that it has to be learned. */
    boolean hasLasted(long now) {
        return tooMuchSince >= 0 && now - tooMuchSince >= LASTS;
    }

    boolean toneIsSteady(long now) {
        return now - toneSince >= TONE_STAYS;
    }

    /** The background has moved into the new light. */
    void toneRebased(long now) {
        steadyTone = 0;
        calmTone = 0;
        toneSince = now;
    }
}
