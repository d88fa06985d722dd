package fr.vigie.evaluation.theatre.script;

/**
 * How an actor stands at one moment.
 *
 * @param place where its feet or its wheels are
 * @param lift metres above the ground
 * @param heading where it faces: radians clockwise from straight ahead
 * @param walked metres it has gone since its entrance
 * @param speed metres a second
 * @param bent how far it bends down, 0 to 1
 * @param seated how far it sits, 0 to 1
 * @param lying how far it lies, 0 to 1
 */
public record Pose(
        Place place,
        double lift,
        double heading,
        double walked,
        double speed,
        double bent,
        double seated,
        double lying) {}
