package fr.vigie.evaluation.theatre.stage;

import fr.vigie.evaluation.theatre.space.Vector;

/**
 * A fence that one sees through: upright bars between two rails.
 *
 * @param from foot of its first post
 * @param to foot of its last post
 * @param height metres
 * @param barEvery metres from bar to bar
 * @param barWidth metres
 * @param colour of its metal
 */
public record Railing(
        Vector from, Vector to, double height, double barEvery, double barWidth, Colour colour) {

    /** Whether the fence is solid at a place {@code along} metres from its first post. */
    public boolean covers(double along, double up) {
        if (up < 0.05 || up > height) {
            return false;
        }
        boolean rail = up > height - 0.06 || (up > 0.15 && up < 0.21);
        double post = along - 2.5 * Math.floor(along / 2.5);
        double bar = along - barEvery * Math.floor(along / barEvery);
        return rail || post < 0.07 || bar < barWidth;
    }

    /** Its length in metres. */
    public double length() {
        return to.minus(from).length();
    }
}
