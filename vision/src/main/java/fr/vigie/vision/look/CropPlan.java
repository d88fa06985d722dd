package fr.vigie.vision.look;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Box;
import fr.vigie.vision.look.Crop.Detail;
import java.util.List;

/**
 * Which parts of which pictures a candidate is looked at in: its own place closely, then with more
 * of what is around it, then closely again, over a second. Crowds are looked at in quarters as
 * well.
 *
 * @param steps in the order of their time
 */
record CropPlan(List<Step> steps) {

    /** Wide enough for the network to see parts of it larger than it sees the whole. */
    static final int LARGEST_WIDTH = 1280;

    private static final double CLOSE = 2.5;
    private static final double WIDE = 6;
    private static final double BETWEEN_SECONDS = 0.4;

    /** A network knows small things by what is around them, in shares of the picture's height. */
    private static final double SMALLEST_SIDE = 0.2;

    /**
     * One picture and the parts of it.
     *
     * @param afterSeconds after the candidate was found, media time
     * @param parts in fractions of the picture
     * @param detail how closely they are looked at
     */
    record Step(double afterSeconds, List<Box> parts, Detail detail) {
        Step {
            parts = List.copyOf(parts);
        }
    }

    CropPlan {
        steps = List.copyOf(steps);
    }

    /**
     * @param place of the candidate, in fractions of the picture
     * @param ratio the picture's width by its height
     */
    static CropPlan of(EventType event, Box place, double ratio) {
        return switch (event) {
            case CROWD_DENSITY, GATHERING, CROWD_MOVEMENT ->
                    new CropPlan(
                            List.of(
                                    new Step(0, quarters(), Detail.FULL),
                                    new Step(BETWEEN_SECONDS, whole(), Detail.FULL)));
            // Most of these are what they seem, and seen at a glance.
            case INTRUSION, WRONG_WAY, ILLEGAL_PARKING, STOPPED_VEHICLE, SPEEDING ->
                    threeLooks(place, ratio, Detail.GLANCE);
            case ABANDONED_OBJECT, ILLEGAL_DUMPING, OVERFLOWING_BIN, FALL, FIRE ->
                    threeLooks(place, ratio, Detail.FULL);
        };
    }

    private static CropPlan threeLooks(Box place, double ratio, Detail first) {
        List<Box> close = List.of(around(place, CLOSE, ratio));
        List<Box> wide = List.of(around(place, WIDE, ratio));
        return new CropPlan(
                List.of(
                        new Step(0, close, first),
                        new Step(BETWEEN_SECONDS, wide, Detail.FULL),
                        new Step(2 * BETWEEN_SECONDS, close, Detail.FULL)));
    }

    /** A square around a place, moved into the picture where it sticks out. */
    private static Box around(Box place, double times, double ratio) {
        double side =
                Math.max(SMALLEST_SIDE, times * Math.max(place.width() * ratio, place.height()));
        double width = Math.min(1, side / ratio);
        double height = Math.min(1, side);
        double left = Math.clamp(place.centre().x() - width / 2, 0, 1 - width);
        double top = Math.clamp(place.centre().y() - height / 2, 0, 1 - height);
        return new Box(left, top, left + width, top + height);
    }

    private static List<Box> whole() {
        return List.of(new Box(0, 0, 1, 1));
    }

    private static List<Box> quarters() {
        return List.of(
                new Box(0, 0, 0.55, 0.55),
                new Box(0.45, 0, 1, 0.55),
                new Box(0, 0.45, 0.55, 1),
                new Box(0.45, 0.45, 1, 1));
    }
}
