package fr.vigie.evaluation.disturb;

import fr.vigie.evaluation.footage.Clip;
import fr.vigie.language.Text;
import fr.vigie.vision.frame.PictureFilter;

/**
 * A way in which the pictures of a clip are made different, each as strong as a town's cameras show
 * it. The same clip disturbed twice is the same, bit for bit.
 */
public enum Disturbance {
    /** Left and right exchanged, watches and their truth with them. */
    MIRRORED("en miroir", "mirrored"),
    /** Much darker (gamma 2). */
    DARK("sombre", "dark"),
    /** Much brighter (gamma 0.55). */
    BRIGHT("claire", "bright"),
    /** Half of the contrast. */
    FLAT("peu contrastée", "low contrast"),
    /** The noise of a camera that amplifies at night. */
    NOISY("bruitée", "noisy"),
    /** A mast in the wind: a pixel or two of the reduced picture, in every direction. */
    SHAKEN("tremblante", "shaken"),
    /** The same in a gale: up to 2.4 pixels to each side, twice as fast. */
    GALE("secouée par le vent", "shaken by a gale"),
    /** A lens that looks for its focus for 2 s in every 9 s. */
    FOCUS("mise au point errante", "hunting for focus"),
    /** A low bit rate: blocks without detail, renewed every 2 s. */
    BLOCKS("très compressée", "low bit rate"),
    /** A cheap camera: half of the detail in each direction. */
    COARSE("peu détaillée", "coarse"),
    /** Heavy rain near the lens. */
    RAIN("sous la pluie", "rain"),
    /** Half as many pictures a second. */
    SLOW("5 images par seconde", "5 pictures a second"),
    /** Opened later, when others are in the picture. */
    LATE("ouverte 5 s plus tard", "opened 5 s later"),
    /** Clouds: the light goes down by a quarter within 3 s and comes back. */
    CLOUDS("nuages", "clouds"),
    /** The light is switched off for 6 s in every 20 s. */
    SWITCHED("éclairage coupé", "light switched"),
    /** A lamp that lights one half of the place is. */
    LAMP("une lampe coupée", "one lamp switched");

    /** How much of a clip {@link #LATE} leaves out, seconds. */
    static final double LATE_SECONDS = 5;

    private static final double USUAL_RATE = 10;

    private final String french;
    private final String english;

    Disturbance(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** How people call it. */
    public Text words() {
        return new Text(french, english);
    }

    /** What changes the pictures of one clip; a new one for each. */
    public PictureFilter filter() {
        return switch (this) {
            case MIRRORED -> new Mirror();
            case DARK -> ToneCurve.ofGamma(2);
            case BRIGHT -> ToneCurve.ofGamma(0.55);
            case FLAT -> ToneCurve.ofContrast(0.5);
            case NOISY -> new Grain();
            case SHAKEN -> new Shake(0.8, 1.3);
            case GALE -> new Shake(2.4, 2.6);
            case FOCUS -> new Focus();
            case BLOCKS -> new Blocks();
            case COARSE -> new Coarse();
            case RAIN -> new Rain();
            case SLOW, LATE -> PictureFilter.NONE;
            case CLOUDS -> new ChangingLight(3, 0.75, false);
            case SWITCHED -> new ChangingLight(0.05, 0.6, false);
            case LAMP -> new ChangingLight(0.05, 0.6, true);
        };
    }

    /** How many pictures a second are analysed. */
    public double picturesPerSecond() {
        return this == SLOW ? USUAL_RATE / 2 : USUAL_RATE;
    }

    /** From where on the clip is shown, seconds. */
    public double startSeconds() {
        return this == LATE ? LATE_SECONDS : 0;
    }

    /**
     * The clip with watches and truth that are right for the disturbed pictures; without counts.
     */
    public Clip of(Clip clip) {
        return DisturbedClip.of(clip, this);
    }
}
