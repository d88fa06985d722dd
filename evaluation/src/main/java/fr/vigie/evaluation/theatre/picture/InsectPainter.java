package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Grain;

/**
 * Insects close to the lens: large soft spots that cross the picture on crooked ways within a
 * second, lit by the camera's own lamps at night and dark before the sky by day. Where they are is
 * a function of the second alone. Not thread-safe.
 */
final class InsectPainter {

    private static final int MOST = 6;

    /** Of the time that a place in the swarm is taken. */
    private static final double PRESENT = 0.35;

    private final double swarm;
    private final int width;
    private final int height;
    private final long seed;

    /**
     * @param swarm from 0 (none) to 1 (many)
     */
    InsectPainter(double swarm, int width, int height, long seed) {
        this.swarm = swarm;
        this.width = width;
        this.height = height;
        this.seed = seed ^ 0x1253CL;
    }

    void fly(byte[] planes, double second) {
        int many = (int) Math.ceil(MOST * swarm);
        if (many == 0) {
            return;
        }
        double light = isNight(planes) ? 190 : 48;
        for (int i = 0; i < many; i++) {
            double lasts = 0.5 + 1.5 * Grain.cell(seed, i, 1);
            double age = second / lasts + Grain.cell(seed, i, 2);
            long flight = (long) Math.floor(age);
            if (Grain.cell(seed + i, flight, 3) < PRESENT) {
                fly(planes, i, flight, age - flight, light);
            }
        }
    }

    private boolean isNight(byte[] planes) {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < width * height; i += 61) {
            sum += planes[i] & 0xFF;
            count++;
        }
        return sum < 70L * count;
    }

    private void fly(byte[] planes, int insect, long flight, double share, double light) {
        long of = seed + 31L * insect + 1009 * flight;
        double crooked = 0.25 * (Grain.smooth(of, share * 4, 1) - 0.5);
        double x = way(of, 4, share) + crooked;
        double y = way(of, 6, share) + 0.25 * (Grain.smooth(of, share * 4, 2) - 0.5);
        double radius = height * (0.012 + 0.05 * Grain.cell(of, 8, 0));
        spot(planes, x * width, y * height, radius, light);
    }

    /** From one place outside of the middle to another, straight. */
    private static double way(long of, long which, double share) {
        double from = 1.4 * Grain.cell(of, which, 0) - 0.2;
        double to = 1.4 * Grain.cell(of, which + 1, 0) - 0.2;
        return from + (to - from) * share;
    }

    private void spot(byte[] planes, double x, double y, double radius, double light) {
        int top = Math.max(0, (int) (y - radius));
        int bottom = Math.min(height - 1, (int) (y + radius));
        int left = Math.max(0, (int) (x - radius));
        int right = Math.min(width - 1, (int) (x + radius));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double dx = (column + 0.5 - x) / radius;
                double dy = (row + 0.5 - y) / radius;
                double inside = 1 - dx * dx - dy * dy;
                if (inside > 0) {
                    int at = row * width + column;
                    int was = planes[at] & 0xFF;
                    planes[at] = (byte) Math.round(was + (light - was) * 0.75 * inside);
                }
            }
        }
    }
}
