package fr.vigie.evaluation.theatre.script;

import java.util.List;

/**
 * What lights a scene, and how that changes.
 *
 * @param sunAzimuth where the sun stands, degrees clockwise from straight ahead
 * @param sunElevation above the horizon, degrees
 * @param sun strength of the sun, 0 at night
 * @param sky strength of the sky
 * @param drift by how much the daylight changes slowly, as a share, 0 to 1
 * @param clouds clouds before the sun, in order
 * @param switches lamps that are switched, in order
 */
public record Light(
        double sunAzimuth,
        double sunElevation,
        double sun,
        double sky,
        double drift,
        List<Cloud> clouds,
        List<Switch> switches) {

    /** How long a cloud's edge takes to pass. */
    private static final double CLOUD_EDGE_SECONDS = 4;

    public Light {
        clouds = List.copyOf(clouds);
        switches = List.copyOf(switches);
    }

    /**
     * A cloud before the sun.
     *
     * @param from when its edge comes, seconds
     * @param to when it has gone
     * @param depth the share of the sun's light that it takes, 0 to 1
     */
    public record Cloud(double from, double to, double depth) {}

    /**
     * A lamp is set to a strength.
     *
     * @param lamp its name
     * @param at when, seconds
     * @param level from 0 (off) to 1
     */
    public record Switch(String lamp, double at, double level) {}

    /** Strength of the sun at a moment. */
    public double sunAt(double second) {
        double level = sun * (1 - drift * slow(second));
        for (Cloud cloud : clouds) {
            double in = Math.clamp((second - cloud.from()) / CLOUD_EDGE_SECONDS, 0.0, 1.0);
            double out = Math.clamp((cloud.to() - second) / CLOUD_EDGE_SECONDS, 0.0, 1.0);
            level *= 1 - cloud.depth() * ease(Math.min(in, out));
        }
        return level;
    }

    /** Strength of the sky at a moment. */
    public double skyAt(double second) {
        return sky * (1 - 0.5 * drift * slow(second));
    }

    /** Strength of a lamp at a moment, from 0 to 1; on unless it was switched. */
    public double lampAt(String lamp, double second) {
        double level = 1;
        for (Switch change : switches) {
            if (change.lamp().equals(lamp) && change.at() <= second) {
                level = change.level();
            }
        }
        return level;
    }

    private static double slow(double second) {
        return 0.5 - 0.5 * StrictMath.cos(second / 55);
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
