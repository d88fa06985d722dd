package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;
import java.util.function.DoubleUnaryOperator;

/** Gives each grey level another one. */
final class ToneCurve implements PictureFilter {

    private final byte[] table = new byte[256];

    private ToneCurve(DoubleUnaryOperator curve) {
        for (int level = 0; level < 256; level++) {
            double value = 255 * curve.applyAsDouble(level / 255.0);
            table[level] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
    }

    /** Darker above an exponent of 1, brighter below. */
    static ToneCurve ofGamma(double exponent) {
        return new ToneCurve(level -> Math.pow(level, exponent));
    }

    /** All levels nearer to the middle. */
    static ToneCurve ofContrast(double share) {
        return new ToneCurve(level -> 0.5 + share * (level - 0.5));
    }

    @Override
    public void apply(Frame picture) {
        byte[] luma = picture.luma();
        for (int p = 0; p < luma.length; p++) {
            luma[p] = table[luma[p] & 0xFF];
        }
    }
}
