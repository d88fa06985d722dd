package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Scene.Weather;
import fr.vigie.evaluation.theatre.space.Dice;

/**
 * What falls between the camera and the stage, drawn over the developed picture: streaks of rain as
 * long as the shutter is open, flakes of snow, many small ones far away and few large ones near.
 * Each picture has its own drops; flakes fall on from picture to picture. Not thread-safe.
 */
final class WeatherPainter {

    private static final int MOST_DROPS = 420;
    private static final int MOST_FLAKES = 520;

    private final Weather weather;
    private final int width;
    private final int height;
    private final double rate;
    private final Dice dice;
    private final double[][] flakes;

    WeatherPainter(Weather weather, int width, int height, double rate, long seed) {
        this.weather = weather;
        this.width = width;
        this.height = height;
        this.rate = rate;
        dice = new Dice(seed ^ 0x4A14L);
        flakes = new double[(int) (MOST_FLAKES * weather.snow())][];
        for (int i = 0; i < flakes.length; i++) {
            double near = dice.share() * dice.share();
            flakes[i] = new double[] {dice.share(), dice.share(), 0.25 + near, dice.share()};
        }
    }

    void fall(byte[] planes) {
        int drops = (int) (MOST_DROPS * weather.rain());
        for (int i = 0; i < drops; i++) {
            streak(planes);
        }
        for (double[] flake : flakes) {
            flake(planes, flake);
        }
    }

    private void streak(byte[] planes) {
        double near = 0.3 + dice.share() * dice.share();
        double length = 26 * near * height / 360;
        double x = dice.between(0, width);
        double y = dice.between(-length, height);
        double lean = 0.12 + 0.05 * dice.share();
        double light = (8 + 16 * dice.share()) * Math.min(1, near);
        for (int step = 0; step < length; step++) {
            add(planes, (int) (x + lean * step), (int) (y + step), light);
        }
    }

    private void flake(byte[] planes, double[] flake) {
        double near = flake[2];
        flake[1] += near * 1.1 / rate;
        flake[0] += 0.05 * StrictMath.sin(flake[1] * 9 + flake[3] * 6) / rate + 0.03 * near / rate;
        flake[1] -= Math.floor(flake[1]);
        flake[0] -= Math.floor(flake[0]);
        double radius = 1.9 * near * near * height / 360 + 0.5;
        double x = flake[0] * width;
        double y = flake[1] * height;
        for (int row = (int) (y - radius); row <= y + radius; row++) {
            for (int column = (int) (x - radius); column <= x + radius; column++) {
                double dx = (column + 0.5 - x) / radius;
                double dy = (row + 0.5 - y) / radius;
                double inside = 1 - dx * dx - dy * dy;
                if (inside > 0) {
                    add(planes, column, row, 95 * inside);
                }
            }
        }
    }

    private void add(byte[] planes, int column, int row, double light) {
        if (column >= 0 && column < width && row >= 0 && row < height) {
            int at = row * width + column;
            int was = planes[at] & 0xFF;
            planes[at] = (byte) Math.min(235, was + (int) (light * (260 - was) / 200));
        }
    }
}
