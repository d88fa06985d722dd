package fr.vigie.vision.scene;

/**
 * The boxes of one silhouette in the last seconds, the latest first: how tall it stood and how it
 * changed. What two of them were in is left out. No allocation. Not thread-safe.
 */
final class Statures {

    private static final int REMEMBERED = 64;

    /** Closer together than this nothing is kept, milliseconds. */
    private static final int SPACING = 60;

    /** Whose upper part is at most this many times as wide as all of them is tall is upright. */
    private static final double UPRIGHT = 0.9;

    /**
     * The upper part: this share of the rows. What the sun casts on the ground beside somebody lies
     * below it, and would make whoever stands as wide as tall.
     */
    private static final double UPPER = 0.45;

    private final long[] times = new long[REMEMBERED];
    private final short[] tops = new short[REMEMBERED];
    private final short[] bottoms = new short[REMEMBERED];
    private final short[] widths = new short[REMEMBERED];
    private final int[] areas = new int[REMEMBERED];
    private final byte[] owner;
    private final int stride;
    private int newest = -1;
    private int count;
    private int number;

    /**
     * @param owner whose each pixel of the picture is, see {@link Silhouettes}
     * @param stride pixels in a row of it
     */
    Statures(byte[] owner, int stride) {
        this.owner = owner;
        this.stride = stride;
    }

    void note(Silhouette s, long now) {
        if (s.number != number) {
            number = s.number;
            count = 0;
        }
        if (count > 0 && now - times[newest] < SPACING) {
            return;
        }
        newest = (newest + 1) % REMEMBERED;
        count = Math.min(count + 1, REMEMBERED);
        times[newest] = now;
        tops[newest] = (short) s.top;
        bottoms[newest] = (short) s.bottom;
        widths[newest] = (short) upperWidth(s);
        areas[newest] = s.area;
    }

    private int upperWidth(Silhouette s) {
        byte mine = (byte) (s.slot + 1);
        int leftmost = s.right;
        int rightmost = s.left;
        int end = s.top + (int) (UPPER * s.pixelHeight());
        for (int y = s.top; y <= end; y++) {
            int row = y * stride;
            int x = s.left;
            while (x < leftmost && owner[row + x] != mine) {
                x++;
            }
            leftmost = x;
            x = s.right;
            while (x > rightmost && owner[row + x] != mine) {
                x--;
            }
            rightmost = x;
        }
        return Math.max(rightmost - leftmost + 1, 1);
    }

    int count() {
        return count;
    }

    /**
     * How tall it stood within some time: the third largest height of its upright boxes, which no
     * single picture makes; 0 if there are fewer.
     */
    int standing(long since) {
        int first = 0;
        int second = 0;
        int third = 0;
        for (int age = 0; age < count && time(age) >= since; age++) {
            int h = height(age);
            if (widths[slot(age)] > UPRIGHT * h || h <= third) {
                continue;
            }
            third = Math.min(h, second);
            int larger = Math.max(h, second);
            second = Math.min(larger, first);
            first = Math.max(larger, first);
        }
        return third;
    }

    private int slot(int age) {
        return (newest - age + REMEMBERED) % REMEMBERED;
    }

    long time(int age) {
        return times[slot(age)];
    }

    int top(int age) {
        return tops[slot(age)];
    }

    int bottom(int age) {
        return bottoms[slot(age)];
    }

    int area(int age) {
        return areas[slot(age)];
    }

    int height(int age) {
        return bottom(age) - top(age) + 1;
    }
}
