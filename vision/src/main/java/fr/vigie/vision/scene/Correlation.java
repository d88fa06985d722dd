package fr.vigie.vision.scene;

/** Pearson's correlation of two rows of values. Not thread-safe. */
final class Correlation {

    private long n;
    private long a;
    private long b;
    private long aa;
    private long bb;
    private long ab;

    void begin() {
        n = 0;
        a = 0;
        b = 0;
        aa = 0;
        bb = 0;
        ab = 0;
    }

    void add(int x, int y) {
        n++;
        a += x;
        b += y;
        aa += (long) x * x;
        bb += (long) y * y;
        ab += (long) x * y;
    }

    /** The coefficient, -1 to 1; 0 where one of them deviates by less than {@code least}. */
    double value(double least) {
        if (n == 0) {
            return 0;
        }
        double va = (double) aa / n - ((double) a / n) * ((double) a / n);
        double vb = (double) bb / n - ((double) b / n) * ((double) b / n);
        if (va < least * least || vb < least * least) {
            return 0;
        }
        return ((double) ab / n - ((double) a / n) * ((double) b / n)) / Math.sqrt(va * vb);
    }
}
