package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Scene.CameraFault;
import fr.vigie.evaluation.theatre.script.Scene.FaultKind;
import fr.vigie.evaluation.theatre.space.Grain;
import java.util.List;

/**
 * Faults of the camera, on the developed picture: frozen, covered by a hand or a bag, sprayed with
 * paint, out of focus, dark, blinded. A camera that was turned away is another view and not drawn
 * here. Not thread-safe.
 */
final class FaultPainter {

    private final List<CameraFault> faults;
    private final int width;
    private final int height;
    private final long seed;
    private final byte[] kept;
    private final BoxBlur blur;

    FaultPainter(List<CameraFault> faults, int width, int height, long seed) {
        this.faults = List.copyOf(faults);
        this.width = width;
        this.height = height;
        this.seed = seed;
        kept = new byte[width * height * 3 / 2];
        blur = new BoxBlur(width, height);
    }

    void spoil(byte[] planes, double second) {
        boolean frozen = false;
        for (CameraFault fault : faults) {
            if (second >= fault.from() && second < fault.to()) {
                frozen |= fault.kind() == FaultKind.FROZEN;
                spoil(planes, fault.kind(), Math.min(1, (second - fault.from()) / 1.2));
            }
        }
        if (frozen) {
            System.arraycopy(kept, 0, planes, 0, planes.length);
        } else {
            System.arraycopy(planes, 0, kept, 0, planes.length);
        }
    }

    private void spoil(byte[] planes, FaultKind kind, double share) {
        switch (kind) {
            case FROZEN, TURNED -> {}
            case COVERED -> cover(planes, share);
            case SPRAYED -> spray(planes, share);
            case BLURRED -> {
                for (int i = 0; i < 3; i++) {
                    blur.blur(planes, (int) Math.round(1 + 7 * share));
                }
            }
            case DARK -> scale(planes, 1 - 0.93 * share, 0);
            case BLINDED -> scale(planes, 1 - 0.7 * share, 235 * 0.72 * share);
        }
    }

    private void scale(byte[] planes, double factor, double plus) {
        for (int i = 0; i < width * height; i++) {
            int light = (planes[i] & 0xFF) - 16;
            planes[i] = (byte) Math.clamp((long) (16 + light * factor + plus), 16, 235);
        }
        for (int i = width * height; i < planes.length; i++) {
            planes[i] = (byte) (128 + ((planes[i] & 0xFF) - 128) * factor);
        }
    }

    /** Something dark comes in from above until it is all that is seen. */
    private void cover(byte[] planes, double share) {
        double edge = height * 1.25 * share;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double wave = 0.12 * height * Grain.smooth(seed, column * 0.02, 1);
                double in = Math.clamp((edge - row - wave) / (0.08 * height), 0.0, 1.0);
                if (in > 0) {
                    double cloth = 26 + 8 * Grain.rough(seed + 1, column * 0.02, row * 0.02);
                    mix(planes, column, row, in, cloth, 126, 131);
                }
            }
        }
    }

    /** Blots of paint with ragged edges that run together over most of the picture. */
    private void spray(byte[] planes, double share) {
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double blot = Grain.rough(seed + 2, column * 0.012, row * 0.012);
                double speck = Grain.cell(seed + 3, column / 2, row / 2) * 0.12;
                double in = Math.clamp((blot + speck - 0.62 + 0.42 * share) * 7, 0.0, 0.97);
                if (in > 0) {
                    mix(planes, column, row, in * share, 48, 118, 150);
                }
            }
        }
    }

    private void mix(
            byte[] planes, int column, int row, double share, double y, double cb, double cr) {
        blend(planes, row * width + column, share, y);
        if (column % 2 == 0 && row % 2 == 0) {
            int at = width * height + row / 2 * (width / 2) + column / 2;
            blend(planes, at, share, cb);
            blend(planes, at + width * height / 4, share, cr);
        }
    }

    private static void blend(byte[] planes, int at, double share, double value) {
        int was = planes[at] & 0xFF;
        planes[at] = (byte) Math.round(was + (value - was) * share);
    }
}
