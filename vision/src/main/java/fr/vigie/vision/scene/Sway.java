package fr.vigie.vision.scene;

/**
 * How far the picture of now stands aside from the background, to a part of a pixel: a mast that
 * sways. The places of the background with the steepest edges, two in each cell of the picture, are
 * looked for near by: least squares along their gradients (Lucas and Kanade, 1981), with weights
 * that fade where the picture differs otherwise (Geman and McClure, 1985), so that whoever walks
 * there has no say. A common change of light is taken out. Only a shift that explains much of what
 * differs is believed. No allocation.
 */
final class Sway {

    /** The largest shift that is followed, pixels. */
    private static final double REACH = 6;

    /** A smaller shift is left alone, pixels. */
    private static final double STILL = 0.1;

    /** Side of a cell, pixels. */
    private static final int CELL = 8;

    /** How far from the picture's rim the places lie, pixels. */
    private static final int RIM = (int) REACH + 2;

    /** The least gradient of a place, grey levels a pixel. */
    private static final double LEAST_GRADIENT = 3;

    /** Fewer places say nothing. */
    private static final int FEWEST = 40;

    /** Differences of about this many grey levels begin to lose their weight. */
    private static final double SCALE = 8;

    private static final double WIDE_SCALE = 24;

    /** A mean loss, 0 to 1, above which a start from elsewhere may be better. */
    private static final double LOST = 0.25;

    /** What is left of the loss, at most, when a shift is believed. */
    private static final double BETTER = 0.8;

    private static final int STEPS = 6;

    /** A step by less is the last one, pixels. */
    private static final double LAST_STEP = 0.02;

    /** Pulls a step to nothing where gradients have one direction only. */
    private static final double STIFFNESS = 0.02;

    /** A camera that stood aside this short ago still sways, milliseconds. */
    private static final int SWAYS = 2000;

    /** The coarse search looks at every so many places. */
    private static final int COARSE = 5;

    private final int width;
    private final int height;
    private final int[] place;
    private final float[] level;
    private final float[] across;
    private final float[] down;
    private int places;

    private double gain = 1;
    private double offset;
    private double x;
    private double y;
    private double stepX;
    private double stepY;
    private double loss;
    private long asideAt = Long.MIN_VALUE;

    Sway(int width, int height) {
        this.width = width;
        this.height = height;
        int most = 2 * (width / CELL + 1) * (height / CELL + 1);
        place = new int[most];
        level = new float[most];
        across = new float[most];
        down = new float[most];
    }

    /** How far to the right in the picture the background's places are seen, pixels. */
    double x() {
        return x;
    }

    /** How far down in the picture the background's places are seen, pixels. */
    double y() {
        return y;
    }

    /** The longer of both, pixels. */
    double size() {
        return Math.max(Math.abs(x), Math.abs(y));
    }

    boolean isStill() {
        return x == 0 && y == 0;
    }

    /**
     * Chooses the places anew.
     *
     * @param leaveOut pixels that do not show the background where not 0
     */
    void know(Background background, byte[] leaveOut) {
        places = 0;
        for (int top = RIM; top < height - RIM; top += CELL) {
            for (int left = RIM; left < width - RIM; left += CELL) {
                choose(background, leaveOut, left, top);
            }
        }
    }

    private void choose(Background background, byte[] leaveOut, int left, int top) {
        short[] luma = background.luma;
        byte[] level = background.lumaLevel;
        int steepAcross = (int) (2 * LEAST_GRADIENT * (1 << Background.Q));
        int steepDown = steepAcross;
        int bestAcross = -1;
        int bestDown = -1;
        for (int v = top; v < Math.min(top + CELL, height - RIM); v++) {
            int row = v * width;
            if (Eight.areNear(level, row + left + 1, row + left - 1, surelyLess(steepAcross))
                    && Eight.areNear(
                            level, row + left + width, row + left - width, surelyLess(steepDown))) {
                continue;
            }
            for (int p = row + left; p < row + Math.min(left + CELL, width - RIM); p++) {
                int a = Math.abs(luma[p + 1] - luma[p - 1]);
                int d = Math.abs(luma[p + width] - luma[p - width]);
                if (a > steepAcross && leaveOut[p] == 0) {
                    steepAcross = a;
                    bestAcross = p;
                }
                if (d > steepDown && leaveOut[p] == 0) {
                    steepDown = d;
                    bestDown = p;
                }
            }
        }
        add(luma, bestAcross);
        if (bestDown != bestAcross) {
            add(luma, bestDown);
        }
    }

    /** By how many whole grey levels two values may differ that are no further apart than this. */
    private static int surelyLess(int steep) {
        return ((steep + 1) >> Background.Q) - 1;
    }

    private void add(short[] luma, int p) {
        if (p >= 0) {
            float unit = 1 << Background.Q;
            place[places] = p;
            level[places] = luma[p] / unit;
            across[places] = (luma[p + 1] - luma[p - 1]) / (2 * unit);
            down[places++] = (luma[p + width] - luma[p - width]) / (2 * unit);
        }
    }

    /** Finds the shift of a picture that has not been brought into the background's light. */
    void observe(Picture picture, ToneFit tone, long now) {
        find(picture, tone);
        if (!isStill()) {
            asideAt = now;
        }
    }

    /** Whether the picture stands aside now and then. */
    boolean isSwaying(long now) {
        return asideAt <= now && asideAt + SWAYS > now;
    }

    private void find(Picture picture, ToneFit tone) {
        double lastX = x;
        double lastY = y;
        x = 0;
        y = 0;
        if (places < FEWEST) {
            return;
        }
        gain = tone.gain();
        offset = tone.offset();
        step(picture, SCALE);
        double unmoved = loss;
        if (Math.hypot(stepX, stepY) < STILL && unmoved < LOST) {
            return;
        }
        start(picture, unmoved, lastX, lastY);
        approach(picture);
        boolean moved = Math.hypot(x, y) >= STILL && size() <= REACH;
        if (!moved || loss > BETTER * unmoved) {
            x = 0;
            y = 0;
        }
    }

    /** Starts where the last picture was, or where most places are found, if that is better. */
    private void start(Picture picture, double unmoved, double lastX, double lastY) {
        x = lastX;
        y = lastY;
        step(picture, SCALE);
        double least = loss;
        if (unmoved <= least) {
            x = 0;
            y = 0;
            least = unmoved;
        }
        if (least > LOST) {
            search(picture);
        }
    }

    /** Looks at every whole shift within reach. */
    private void search(Picture picture) {
        int reach = (int) REACH;
        double best = coarseLoss(picture, (int) Math.round(y) * width + (int) Math.round(x));
        for (int v = -reach; v <= reach; v++) {
            for (int u = -reach; u <= reach; u++) {
                double l = coarseLoss(picture, v * width + u);
                if (l < best) {
                    best = l;
                    x = u;
                    y = v;
                }
            }
        }
    }

    private double coarseLoss(Picture picture, int aside) {
        double sum = 0;
        for (int i = 0; i < places; i += COARSE) {
            double r = (picture.luma[place[i] + aside] & 0xFF) - gain * level[i] - offset;
            sum += r * r / (r * r + SCALE * SCALE);
        }
        return sum;
    }

    private void approach(Picture picture) {
        for (int n = 0; n < STEPS; n++) {
            step(picture, n < 2 ? WIDE_SCALE : SCALE);
            x = Math.clamp(x + stepX, -REACH - 1, REACH + 1);
            y = Math.clamp(y + stepY, -REACH - 1, REACH + 1);
            if (n >= 2 && Math.hypot(stepX, stepY) < LAST_STEP) {
                break;
            }
        }
        step(picture, SCALE);
    }

    /** The loss at the shift of now, and the step that lessens it. */
    private void step(Picture picture, double scale) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float below = (float) (y - top);
        int aside = top * width + left;
        byte[] luma = picture.luma;
        float g = (float) gain;
        float o = (float) offset;
        float squared = (float) (scale * scale);
        double n = 0;
        double r1 = 0;
        double a1 = 0;
        double d1 = 0;
        double aa = 0;
        double ad = 0;
        double dd = 0;
        double ar = 0;
        double dr = 0;
        double lost = 0;
        for (int i = 0; i < places; i++) {
            int p = place[i] + aside;
            float upper = (luma[p] & 0xFF) * (1 - right) + (luma[p + 1] & 0xFF) * right;
            p += width;
            float lower = (luma[p] & 0xFF) * (1 - right) + (luma[p + 1] & 0xFF) * right;
            float r = upper + (lower - upper) * below - g * level[i] - o;
            float fade = squared / (r * r + squared);
            float w = fade * fade;
            float a = across[i];
            float d = down[i];
            lost += 1 - fade;
            n += w;
            r1 += w * r;
            a1 += w * a;
            d1 += w * d;
            aa += w * a * a;
            ad += w * a * d;
            dd += w * d * d;
            ar += w * a * r;
            dr += w * d * r;
        }
        loss = lost / places;
        solve(
                aa - a1 * a1 / n,
                ad - a1 * d1 / n,
                dd - d1 * d1 / n,
                ar - a1 * r1 / n,
                dr - d1 * r1 / n);
    }

    private void solve(double aa, double ad, double dd, double ar, double dr) {
        double stiff = STIFFNESS * (aa + dd) + 1e-6;
        double det = (aa + stiff) * (dd + stiff) - ad * ad;
        double g = Math.max(gain, 0.1);
        stepX = -((dd + stiff) * ar - ad * dr) / (det * g);
        stepY = -((aa + stiff) * dr - ad * ar) / (det * g);
    }
}
