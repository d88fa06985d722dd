package fr.vigie.vision.scene;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Polygon;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many people are in a zone, and how many of them hurry, without looking for anybody: how much
 * of the zone differs from the empty place, held against how much one person would cover there
 * (Chan and Vasconcelos, 2008; perspective by the size of a person at each place). Where many stand
 * one behind the other the covered part grows slower than their number: of places thrown at random
 * the part that stays free is the exponential of minus what they would cover side by side (Boolean
 * model, Matheron, 1975). It knows numbers only, of a zone as a whole. Not thread-safe.
 */
public final class CrowdZone {

    /** Side of a patch in which cover is measured, samples. */
    private static final int PATCH = 20;

    /** A patch that is wholly covered counts as this full. */
    private static final double FULL = 0.96;

    /**
     * People for what one person covers side by side: measured on drawn crowds of known size.
     * Shadows and strides cover ground as well.
     */
    static final double OF_COVER = 0.9;

    /** Smaller than this, in pixels, people cannot be counted. */
    private static final double LEAST_TALL = 3;

    /** Sizes that were learned from walkers are looked at again after this long, milliseconds. */
    private static final int LEARN_AGAIN = 5000;

    private final Polygon zone;
    private final Optional<Calibration> calibration;
    private int width;
    private int height;
    private @Nullable PersonSize size;
    private long sizedAt;
    private float[] weights = {};

    /** How tall a person is at each sample, pixels; 0 outside of the zone. */
    private float[] tall = {};

    private int[] patchOf = {};
    private double[] room = {};
    private double[] covered = {};
    private long measuredAt = Long.MIN_VALUE;
    private double people;
    private double hurrying;
    private int points;

    /**
     * @param zone where feet count
     * @param calibration of the picture, where somebody measured it
     */
    public CrowdZone(Polygon zone, Optional<Calibration> calibration) {
        this.zone = zone;
        this.calibration = calibration;
    }

    /** Whether sizes are known: always with a calibration, else once enough people have walked. */
    public boolean isSized() {
        return size != null;
    }

    /** How many people are in the zone. */
    public double people() {
        return people;
    }

    /** Which share of what could be followed in the zone hurries, 0 to 1. */
    public double hurryingShare() {
        return points == 0 ? 0 : hurrying / points;
    }

    /** How many points could be followed in the zone. */
    public int points() {
        return points;
    }

    /** How full of people a picture would be that is covered side by side. */
    double packed() {
        double packed = 0;
        for (int k = 0; k < room.length; k++) {
            if (room[k] > 0) {
                packed -= room[k] * Math.log(1 - Math.min(FULL, covered[k] / room[k]));
            }
        }
        return packed;
    }

    /** Room for how many side by side. */
    double room() {
        double all = 0;
        for (double each : room) {
            all += each;
        }
        return all;
    }

    /** Measures how many there are with the place as it looks now. */
    void measure(EmptyPlace place, WalkerSizes walkers, long now) {
        boolean prepared = prepare(place.picture.width, place.picture.height, walkers, now);
        if (size == null || (!prepared && measuredAt == place.lookedAt())) {
            return;
        }
        measuredAt = place.lookedAt();
        Arrays.fill(covered, 0);
        int end = weights.length;
        for (int s = 0; s < end; s++) {
            while (Eight.areZero(place.covered, s, end)) {
                s += 8;
            }
            if (s < end && place.covered[s] != 0) {
                covered[patchOf[s]] += weights[s];
            }
        }
        people = OF_COVER * packed();
    }

    /**
     * Measures how many of the points hurry.
     *
     * @param heights faster than this many heights of a person a second is hurrying
     */
    void measure(FlowPoints flow, double heights) {
        points = 0;
        hurrying = 0;
        if (size == null) {
            return;
        }
        int across = width / 2;
        for (int i = 0; i < FlowPoints.MOST; i++) {
            if (!flow.alive[i] || flow.age[i] < 1) {
                continue;
            }
            int s =
                    Math.min((int) flow.y[i] / 2, height / 2 - 1) * across
                            + Math.min((int) flow.x[i] / 2, across - 1);
            if (tall[s] > 0) {
                points++;
                hurrying += flow.speed(i) >= heights * tall[s] ? 1 : 0;
            }
        }
    }

    /** Whether sizes have been learned anew. */
    private boolean prepare(int itsWidth, int itsHeight, WalkerSizes walkers, long now) {
        boolean learnAgain = calibration.isEmpty() && now - sizedAt >= LEARN_AGAIN;
        if (size != null && !learnAgain) {
            return false;
        }
        width = itsWidth;
        height = itsHeight;
        double aspect = (double) width / height;
        size =
                calibration.isPresent()
                        ? new PersonSize.OnGround(GroundPlane.of(calibration.get(), aspect), aspect)
                        : walkers.find();
        sizedAt = now;
        if (size != null) {
            weigh(size);
        }
        return true;
    }

    private void weigh(PersonSize by) {
        int across = width / 2;
        int down = height / 2;
        int patches = (across + PATCH - 1) / PATCH;
        if (weights.length == 0) {
            weights = new float[across * down];
            tall = new float[across * down];
            patchOf = new int[across * down];
            room = new double[patches * ((down + PATCH - 1) / PATCH)];
            covered = new double[room.length];
        }
        Arrays.fill(room, 0);
        for (int row = 0; row < down; row++) {
            weighRow(by, row, row / PATCH * patches);
        }
    }

    private void weighRow(PersonSize by, int row, int firstPatch) {
        double y = (row * 2 + 1.0) / height;
        int across = width / 2;
        double foot = 0;
        double high = 0;
        float weight = 0;
        for (int column = 0, s = row * across; column < across; column++, s++) {
            double x = (column * 2 + 1.0) / width;
            if (column == 0 || !by.isSameAcross()) {
                foot = by.footUnder(x, y);
                high = by.heightAt(x, Math.min(foot, 1)) * height;
                weight = (float) (4 / (by.areaAt(x, Math.min(foot, 1)) * height * height));
            }
            boolean inside = foot > 0 && zone.contains(x, Math.min(foot, 0.9999));
            double pixels = inside ? high : 0;
            tall[s] = (float) pixels;
            weights[s] = pixels < LEAST_TALL ? 0 : weight;
            patchOf[s] = firstPatch + column / PATCH;
            room[patchOf[s]] += weights[s];
        }
    }
}
