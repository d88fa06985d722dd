package fr.vigie.vision.scene;

import fr.vigie.geometry.GroundPlane;

/**
 * How large somebody who stands at a place would look, in picture heights: from the calibrated
 * ground, or from how tall the upright shapes were that walked there.
 */
sealed interface PersonSize {

    /** Which part of their height times their breadth people cover. */
    double FILL = 0.72;

    /** Height of a person whose feet are at that place; 0 or less where nobody can stand. */
    double heightAt(double x, double footY);

    /** What a person whose feet are at that place covers, picture heights squared. */
    double areaAt(double x, double footY);

    /** Whether people look as large everywhere in a row of the picture. */
    boolean isSameAcross();

    /** Where the feet are of somebody whose middle is there; may lie below the picture. */
    default double footUnder(double x, double y) {
        double foot = y;
        for (int i = 0; i < 6; i++) {
            foot = y + Math.max(0, heightAt(x, Math.min(foot, 1))) / 2;
        }
        return foot;
    }

    /**
     * From the ground alone: a picture of flat ground is stretched along the way the camera looks
     * by one over the sine of the angle at which it looks down, and what stands upright is
     * shortened by the cosine.
     *
     * @param ground the calibrated ground
     * @param aspect the picture's width over its height
     */
    record OnGround(GroundPlane ground, double aspect) implements PersonSize {

        private static final double STEP = 0.002;

        /** How tall and how deep people are, metres. */
        private static final double TALL = 1.7;

        private static final double DEEP = 0.3;

        /** How broad they are, arms and steps included, metres. */
        private static final double BROAD = 0.48;

        @Override
        public boolean isSameAcross() {
            return false;
        }

        @Override
        public double areaAt(double x, double footY) {
            double tall = heightAt(x, footY);
            double across = distance(x, footY, x + STEP / aspect, footY) / STEP;
            return tall <= 0 ? 0 : FILL * BROAD / across * tall;
        }

        @Override
        public double heightAt(double x, double footY) {
            if (!ground.isGround(x, footY - STEP) || !ground.isGround(x, footY)) {
                return 0;
            }
            double across = distance(x, footY, x + STEP / aspect, footY) / STEP;
            double along = distance(x, footY, x, footY - STEP) / STEP;
            double sine = Math.min(1, across / along);
            return (TALL * Math.sqrt(1 - sine * sine) + DEEP * sine) / across;
        }

        private double distance(double x0, double y0, double x1, double y1) {
            return Math.hypot(
                    ground.metresX(x1, y1) - ground.metresX(x0, y0),
                    ground.metresY(x1, y1) - ground.metresY(x0, y0));
        }
    }

    /**
     * From what walked there: on flat ground height grows in proportion to how far the feet are
     * below the horizon (Krahnstoever and Mendonca, 2005).
     *
     * @param offset picture heights, at the upper edge
     * @param slope by how much it grows down the whole picture
     */
    record OfWalkers(double offset, double slope) implements PersonSize {

        /** How broad people look, as a part of their height, with the blur around them. */
        private static final double BROAD = 0.36;

        @Override
        public boolean isSameAcross() {
            return true;
        }

        @Override
        public double areaAt(double x, double footY) {
            double tall = heightAt(x, footY);
            return tall <= 0 ? 0 : FILL * BROAD * tall * tall;
        }

        @Override
        public double heightAt(double x, double footY) {
            return offset + slope * footY;
        }
    }
}
