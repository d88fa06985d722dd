package fr.vigie.evaluation.theatre.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where one actor is at which moment: its steps with times put to them. Immutable. */
public final class Route {

    private static final double BENDING_SECONDS = 1.4;
    private static final double SITTING_DOWN_SECONDS = 0.8;
    private static final double TURNING_SECONDS = 0.5;

    /** How far ahead of the feet a thing is put down. */
    private static final double REACH = 0.45;

    private final List<Leg> legs;

    private Route(List<Leg> legs) {
        this.legs = List.copyOf(legs);
    }

    /**
     * One step with its times.
     *
     * @param step the step
     * @param from when it begins, seconds
     * @param to when it ends
     * @param begin where it begins
     * @param end where it ends
     * @param headingBefore where the actor faced before
     * @param heading where it faces
     * @param walkedBefore metres gone before
     */
    record Leg(
            Step step,
            double from,
            double to,
            Place begin,
            Place end,
            double headingBefore,
            double heading,
            double walkedBefore) {

        double share(double second) {
            return to > from ? Math.clamp((second - from) / (to - from), 0.0, 1.0) : 1;
        }

        /** When a thing changes hands in the middle of the step. */
        double middle() {
            return (from + to) / 2;
        }
    }

    static Route of(Actor.Mover actor) {
        List<Leg> legs = new ArrayList<>();
        double second = actor.enters();
        Place place = actor.from();
        double heading = firstHeading(actor);
        double walked = 0;
        for (Step step : actor.steps()) {
            Place end =
                    switch (step) {
                        case Step.Go go -> go.to();
                        case Step.Climb climb -> climb.to();
                        default -> place;
                    };
            double distance = place.distance(end);
            double next = distance > 1e-9 ? place.headingTo(end) : heading;
            double to = second + seconds(step, second, distance);
            legs.add(new Leg(step, second, to, place, end, heading, next, walked));
            second = to;
            place = end;
            heading = next;
            walked += distance;
        }
        return new Route(legs);
    }

    private static double firstHeading(Actor.Mover actor) {
        return actor.steps().stream()
                .filter(step -> step instanceof Step.Go)
                .map(step -> actor.from().headingTo(((Step.Go) step).to()))
                .findFirst()
                .orElse(Math.PI);
    }

    private static double seconds(Step step, double now, double distance) {
        return switch (step) {
            case Step.Go go -> distance / go.speed() * (go.pace() == Step.Pace.STEADY ? 1 : 2);
            case Step.Lie lie -> lie.seconds();
            case Step.Crouch crouch -> crouch.seconds();
            case Step.Climb climb -> climb.seconds();
            case Step.Stand stand -> stand.seconds();
            case Step.Sit sit -> sit.seconds();
            case Step.Until until -> Math.max(0, until.second() - now);
            case Step.PutDown _, Step.PickUp _ -> BENDING_SECONDS;
        };
    }

    List<Leg> legs() {
        return legs;
    }

    /** Where a thing comes to stand that is put down in this step. */
    static Place putDownPlace(Leg leg) {
        return leg.begin().ahead(leg.heading(), REACH);
    }

    /** How the actor stands at a moment; empty before its entrance and after its last step. */
    public Optional<Pose> findPose(double second) {
        return legs.stream()
                .filter(leg -> second >= leg.from() && second < leg.to())
                .findFirst()
                .map(leg -> pose(leg, second));
    }

    private static Pose pose(Leg leg, double second) {
        double share = way(leg.step(), leg.share(second));
        double distance = leg.begin().distance(leg.end());
        return new Pose(
                leg.begin().towards(leg.end(), share),
                lift(leg, second, share),
                heading(leg, second),
                leg.walkedBefore() + distance * share,
                speed(leg, second, distance),
                bent(leg.step(), share),
                seated(leg, second),
                lying(leg, second));
    }

    /** The share of the way after a share of the time. */
    private static double way(Step step, double share) {
        if (!(step instanceof Step.Go(_, _, Step.Pace pace))) {
            return share;
        }
        return switch (pace) {
            case STEADY -> share;
            case STARTING -> share * share;
            case BRAKING -> 1 - (1 - share) * (1 - share);
        };
    }

    private static double speed(Leg leg, double second, double distance) {
        double mean = leg.to() > leg.from() ? distance / (leg.to() - leg.from()) : 0;
        if (!(leg.step() instanceof Step.Go(_, _, Step.Pace pace))) {
            return mean;
        }
        return switch (pace) {
            case STEADY -> mean;
            case STARTING -> 2 * mean * leg.share(second);
            case BRAKING -> 2 * mean * (1 - leg.share(second));
        };
    }

    /**
     * Falls faster and faster, as a tipping post does. Whoever lies down sits first and tips then,
     * evenly. Gets up evenly.
     */
    private static double lying(Leg leg, double second) {
        if (!(leg.step() instanceof Step.Lie lie)) {
            return 0;
        }
        double down = downShare(lie, leg, second);
        double fallen = lie.isFall() ? down * down : Math.max(0, 2 * down - 1);
        double risen = lie.up() > 0 ? Math.clamp((leg.to() - second) / lie.up(), 0.0, 1.0) : 1;
        return Math.min(fallen, risen);
    }

    /** The share of the time that getting down takes. */
    private static double downShare(Step.Lie lie, Leg leg, double second) {
        return Math.clamp((second - leg.from()) / Math.max(0.05, lie.down()), 0.0, 1.0);
    }

    private static double lift(Leg leg, double second, double share) {
        Step step = leg.step();
        if (step instanceof Step.Lie lie) {
            return lie.height() * (lie.isFall() ? 1 : lying(leg, second));
        }
        if (!(step instanceof Step.Climb(_, double over, _))) {
            return 0;
        }
        // Up in the first half, a moment on top, down faster than up.
        double up = Math.clamp(share / 0.5, 0.0, 1.0);
        double down = Math.clamp((share - 0.65) / 0.3, 0.0, 1.0);
        return over * (up * up * (3 - 2 * up) - down * down);
    }

    private static double bent(Step step, double share) {
        return switch (step) {
            case Step.PutDown _, Step.PickUp _ -> StrictMath.sin(Math.PI * share);
            case Step.Climb _ -> 0.35;
            case Step.Crouch _ -> StrictMath.pow(StrictMath.sin(Math.PI * share), 0.25) * 0.9;
            default -> 0;
        };
    }

    private static double seated(Leg leg, double second) {
        if (leg.step() instanceof Step.Lie lie && !lie.isFall()) {
            return 1 - Math.abs(2 * downShare(lie, leg, second) - 1);
        }
        if (!(leg.step() instanceof Step.Sit)) {
            return 0;
        }
        double down = (second - leg.from()) / SITTING_DOWN_SECONDS;
        double up = (leg.to() - second) / SITTING_DOWN_SECONDS;
        return Math.clamp(Math.min(down, up), 0.0, 1.0);
    }

    private static double heading(Leg leg, double second) {
        double turn = leg.heading() - leg.headingBefore();
        double shortest = turn - 2 * Math.PI * Math.rint(turn / (2 * Math.PI));
        double share = Math.clamp((second - leg.from()) / TURNING_SECONDS, 0.0, 1.0);
        return leg.headingBefore() + shortest * share;
    }
}
