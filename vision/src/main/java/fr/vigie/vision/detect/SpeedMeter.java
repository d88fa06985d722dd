package fr.vigie.vision.detect;

import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Point;
import fr.vigie.vision.scene.Mover;

/**
 * Speeds over the ground: the place where the whole of which a mover is a part touches the ground
 * is noted in each picture, and the straight line through these places over time is found by least
 * squares. What is higher up than the ground would be measured too fast by its own place and too
 * slow by its steps. The error adds up how the places scatter about the line, what the calibration
 * may be off over this distance, and that the lower edge is not quite on the ground. Not
 * thread-safe.
 */
final class SpeedMeter {

    private static final int MOST = 64;
    private static final int SAMPLES = 48;

    /** A box this near the picture's edge is cut by it: its foot is not to be seen. */
    private static final double EDGE = 0.02;

    /** By how much the foot may move otherwise than the points above it, picture heights... */
    private static final double JUMP = 0.02;

    /** ...and as a share of their way: what is higher up or farther away moves less. */
    private static final double AHEAD = 2.5;

    /** The share of the speed by which what is above the ground makes it wrong. */
    private static final double FOOT = 0.05;

    /** How many standard errors the error is: about 95 % of cases. */
    private static final double SURE = 2;

    /** Beside its way by less than this, metres, half a lane's width and more, it is the same. */
    private static final double ASIDE = 2.5;

    /** ...and before or behind its place by less than this, metres: a car's length. */
    private static final double LONG = 4;

    private final GroundPlane ground;
    private final int[] numbers = new int[MOST];
    private final int[] counts = new int[MOST];
    private final double[][] seconds = new double[MOST][SAMPLES];
    private final double[][] across = new double[MOST][SAMPLES];
    private final double[][] along = new double[MOST][SAMPLES];
    private final double[] wayX = new double[MOST];
    private final double[] wayY = new double[MOST];
    private final double[] firstX = new double[MOST];
    private final double[] firstY = new double[MOST];
    private final double[] lastX = new double[MOST];
    private final double[] lastY = new double[MOST];

    private double speed;
    private double distance;
    private double error;
    private double slope;
    private double rest;
    private double meanTime;
    private double mean;

    /** Of the one that was measured: along both axes, metres a second and where it was when. */
    private double alongX;

    private double alongY;
    private double middleX;
    private double middleY;

    SpeedMeter(GroundPlane ground) {
        this.ground = ground;
    }

    /** Notes where the mover is now, unless it is cut by the picture's edge or beyond measure. */
    void note(Mover m) {
        int i = m.number() % MOST;
        if (numbers[i] != m.number()) {
            numbers[i] = m.number();
            counts[i] = 0;
        }
        double y = m.contactY();
        double time = m.lastSeenMicros() / 1e6;
        if (counts[i] > 0 && hasJumped(m, i)) {
            counts[i] = 0;
        }
        int n = counts[i];
        double x = n == 0 ? m.centreX() : lastX[i] + m.wayX() - wayX[i];
        double half = m.contactWidth() / 2;
        boolean cut = y > 1 - EDGE || m.contactX() - half < EDGE || m.contactX() + half > 1 - EDGE;
        boolean again = n > 0 && seconds[i][n - 1] >= time;
        if (cut || again || n == SAMPLES || !ground.isGround(x, y)) {
            return;
        }
        counts[i]++;
        seconds[i][n] = time;
        across[i][n] = ground.metresX(x, y);
        along[i][n] = ground.metresY(x, y);
        wayX[i] = m.wayX();
        wayY[i] = m.wayY();
        firstX[i] = n == 0 ? x : firstX[i];
        firstY[i] = n == 0 ? y : firstY[i];
        lastX[i] = x;
        lastY[i] = y;
    }

    /** Whether another place touches the ground than before: more or less of it is in view. */
    private boolean hasJumped(Mover m, int i) {
        double way = Math.hypot((m.wayX() - wayX[i]) * m.aspect(), m.wayY() - wayY[i]);
        double jump = m.contactY() - lastY[i] - (m.wayY() - wayY[i]);
        return Math.abs(jump) > JUMP + AHEAD * way;
    }

    /** Measures the mover; false while it has been seen too little. The answers below are of it. */
    boolean measure(Mover m) {
        int i = m.number() % MOST;
        return numbers[i] == m.number() && measure(i);
    }

    /**
     * Measures whoever was at a place at a time; of several parts of it, the one that is known
     * best. False where nobody was, or nobody who was seen for long enough.
     *
     * @param place in the picture, on the ground
     * @param seconds media time
     * @param within by how much the time may be off, seconds
     * @param least the distance, metres, over which it has been measured at least
     */
    boolean measureAt(Point place, double seconds, double within, double least) {
        int best = -1;
        double share = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST; i++) {
            if (measure(i)
                    && distance >= least
                    && error < share * speed
                    && wasAt(place, seconds, within)) {
                best = i;
                share = error / speed;
            }
        }
        return best >= 0 && measure(best);
    }

    /** Whether the one that was measured was at a place at a time. */
    private boolean wasAt(Point place, double seconds, double within) {
        double passed = seconds - meanTime;
        double dx = ground.metresX(place.x(), place.y()) - middleX - alongX * passed;
        double dy = ground.metresY(place.x(), place.y()) - middleY - alongY * passed;
        double metresPerSecond = Math.hypot(alongX, alongY);
        double ahead = (dx * alongX + dy * alongY) / metresPerSecond;
        double aside = (dx * alongY - dy * alongX) / metresPerSecond;
        return Math.abs(aside) <= ASIDE && Math.abs(ahead) <= metresPerSecond * within + LONG;
    }

    private boolean measure(int i) {
        int n = counts[i];
        if (n < 4) {
            return false;
        }
        double lasted = seconds[i][n - 1] - seconds[i][0];
        fit(seconds[i], across[i], n);
        alongX = slope;
        middleX = mean;
        double scatter = rest;
        fit(seconds[i], along[i], n);
        alongY = slope;
        middleY = mean;
        double metresPerSecond = Math.hypot(alongX, alongY);
        distance = metresPerSecond * lasted;
        if (!(distance > 0)) {
            return false;
        }
        double calibration =
                ground.distanceError(firstX[i], firstY[i], lastX[i], lastY[i])
                        / Math.max(ground.distance(firstX[i], firstY[i], lastX[i], lastY[i]), 0.1);
        double share =
                Math.sqrt(
                        calibration * calibration
                                + FOOT * FOOT
                                + (scatter + rest) / (metresPerSecond * metresPerSecond));
        speed = metresPerSecond * 3.6;
        error = SURE * share * speed;
        return true;
    }

    /** The slope of the line, and the square of its standard error. */
    private void fit(double[] t, double[] v, int n) {
        double mt = 0;
        double mv = 0;
        for (int k = 0; k < n; k++) {
            mt += t[k] / n;
            mv += v[k] / n;
        }
        double tt = 0;
        double tv = 0;
        for (int k = 0; k < n; k++) {
            tt += (t[k] - mt) * (t[k] - mt);
            tv += (t[k] - mt) * (v[k] - mv);
        }
        slope = tv / tt;
        meanTime = mt;
        mean = mv;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double r = v[k] - mv - slope * (t[k] - mt);
            sum += r * r;
        }
        rest = sum / (n - 2) / tt;
    }

    /** Speed, kilometres an hour. */
    double speed() {
        return speed;
    }

    /** Over which distance, metres. */
    double distance() {
        return distance;
    }

    /** By how much the speed may be off, kilometres an hour, in about 95 % of cases. */
    double error() {
        return error;
    }
}
