package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor.Aid;
import fr.vigie.evaluation.theatre.script.Actor.Look;
import fr.vigie.evaluation.theatre.script.Actor.Person;
import fr.vigie.evaluation.theatre.script.Pose;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person as limbs: proportions of the body by Winter (Biomechanics and Motor Control of Human
 * Movement, figure 4.1), a gait of swinging thighs and arms with bending knees.
 */
final class PersonFigure {

    private static final Colour SHOES = Colour.ofGrey(0.03);
    private static final double STRIDE_PER_HEIGHT = 0.82;

    private final Look look;
    private final Pose pose;
    private final Standpoint at;
    private final double height;
    private final double seated;
    private final double swing;
    private final double phase;
    private final double sway;
    private final double fidget;
    private final List<Part> parts = new ArrayList<>();

    private PersonFigure(Person person, Pose pose, double second) {
        look = person.look();
        this.pose = pose;
        height = person.height();
        at =
                new Standpoint(
                                pose.place(),
                                pose.lift() + 0.07 * height * pose.lying(),
                                pose.heading())
                        .tipped(pose.lying() * Math.PI / 2);
        boolean wheels = person.aid().equals(Optional.of(Aid.WHEELCHAIR));
        seated = wheels ? Math.max(pose.seated(), 1 - pose.lying()) : pose.seated();
        phase = 2 * Math.PI * pose.walked() / (STRIDE_PER_HEIGHT * height);
        swing = wheels ? 0 : Math.min(1.4, pose.speed() / 1.35);
        // Nobody stands quite still: weight goes from foot to foot.
        double own = person.enters() * 1.7 + height;
        sway =
                0.018 * StrictMath.sin(second * 0.9 + own)
                        + 0.010 * StrictMath.sin(second * 2.3 + 2 * own);
        fidget = fidget(second + 3 * own) * (1 - Math.min(1, swing));
    }

    /** Who waits lifts a hand or turns every few seconds: from 0 (at rest) to 1. */
    private static double fidget(double second) {
        double turn = second / 7.3 - Math.floor(second / 7.3);
        return turn < 0.3 ? 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * turn / 0.3) : 0;
    }

    static Figure of(Person person, Pose pose, double second) {
        PersonFigure figure = new PersonFigure(person, pose, second);
        figure.build();
        person.aid()
                .ifPresent(aid -> AidFigure.add(aid, figure.at, figure.height, pose, figure.parts));
        return new Figure(pose.place(), 0.22, figure.parts);
    }

    private void build() {
        double seat = 0.53 - 0.27 * seated - 0.20 * pose.bent();
        double bob = 0.012 * swing * StrictMath.cos(2 * phase);
        double hip = (seat + bob) * height;
        leg(-1, phase, hip);
        leg(1, phase + Math.PI, hip);
        double lean = 0.03 * swing + 0.55 * pose.bent() + 0.10 * fidget;
        Vector pelvis = at.at(sway * 0.5, hip, -0.05 * pose.bent());
        double torso = 0.29 * height;
        Vector neck =
                at.at(
                        sway,
                        hip + torso * StrictMath.cos(lean),
                        torso * StrictMath.sin(lean) - 0.05 * pose.bent());
        torso(pelvis, neck);
        arm(-1, phase + Math.PI, neck);
        arm(1, phase, neck);
        head(neck, lean);
    }

    private void leg(int side, double angle, double hip) {
        double thigh = 0.245 * height;
        double shin = 0.246 * height;
        double forward =
                0.42 * swing * StrictMath.sin(angle) + 0.35 * pose.lying() * (side > 0 ? 1 : -0.2);
        double knee = swing * 0.85 * Math.max(0, StrictMath.cos(angle)) + 0.06;
        double folded = Math.max(seated, 0.85 * pose.bent());
        forward += folded * (1.45 - forward);
        knee += folded * (1.45 - knee);
        double across = side * 0.055 * height;
        Vector hipJoint = at.at(across + sway * 0.4, hip, -0.05 * pose.bent());
        Vector kneeJoint = swungDown(hipJoint, forward, thigh);
        Vector ankle = swungDown(kneeJoint, forward - knee, shin);
        Vector toe = ankle.plus(at.at(0, -0.025 * height, 0.12 * height).minus(at.at(0, 0, 0)));
        parts.add(new Part.Limb(ankle, toe, 0.03 * height, 0.022 * height, SHOES));
        parts.add(new Part.Limb(kneeJoint, ankle, 0.034 * height, 0.026 * height, look.legs()));
        parts.add(new Part.Limb(hipJoint, kneeJoint, 0.05 * height, 0.036 * height, look.legs()));
        if (look.coat()) {
            Vector hem = hipJoint.towards(kneeJoint, 0.9);
            parts.add(new Part.Limb(hipJoint, hem, 0.058 * height, 0.054 * height, look.top()));
        }
    }

    private void torso(Vector pelvis, Vector neck) {
        for (int side = -1; side <= 1; side += 2) {
            Vector shoulder = neck.plus(across(side * 0.075 * height)).plus(down(0.035 * height));
            Vector flank = pelvis.plus(across(side * 0.045 * height));
            parts.add(new Part.Limb(flank, shoulder, 0.054 * height, 0.052 * height, look.top()));
        }
        parts.add(
                new Part.Limb(
                        pelvis,
                        neck.plus(down(0.05 * height)),
                        0.062 * height,
                        0.066 * height,
                        look.top()));
    }

    private void arm(int side, double angle, Vector neck) {
        double forward = 0.36 * swing * StrictMath.sin(angle) + 1.1 * pose.bent() + 0.3 * seated;
        forward += side > 0 ? 0.5 * fidget : 0.15 * fidget;
        double elbow = (side > 0 ? 1.3 : 0.3) * fidget + 0.18 + 0.25 * swing + 0.5 * seated;
        Vector shoulder = neck.plus(across(side * 0.115 * height)).plus(down(0.035 * height));
        Vector elbowJoint = swungDown(shoulder, forward, 0.18 * height);
        Vector wrist = swungDown(elbowJoint, forward + elbow, 0.15 * height);
        Vector hand = wrist.plus(down(0.03 * height));
        parts.add(new Part.Limb(wrist, hand, 0.018 * height, 0.02 * height, look.skin()));
        parts.add(new Part.Limb(elbowJoint, wrist, 0.024 * height, 0.019 * height, look.top()));
        parts.add(new Part.Limb(shoulder, elbowJoint, 0.030 * height, 0.025 * height, look.top()));
    }

    private void head(Vector neck, double lean) {
        double up = StrictMath.cos(lean);
        double ahead = StrictMath.sin(lean);
        Vector chin = neck.plus(offset(0, 0.055 * up, 0.055 * ahead + 0.01));
        Vector brow = neck.plus(offset(0, 0.105 * up, 0.105 * ahead + 0.015));
        Vector hairBack = neck.plus(offset(0, 0.100 * up, 0.100 * ahead - 0.012));
        Vector hairTop = neck.plus(offset(0, 0.132 * up, 0.132 * ahead + 0.004));
        parts.add(new Part.Limb(neck, chin, 0.03 * height, 0.03 * height, look.skin()));
        parts.add(new Part.Limb(chin, brow, 0.040 * height, 0.046 * height, look.skin()));
        parts.add(new Part.Limb(hairBack, hairTop, 0.047 * height, 0.043 * height, look.hair()));
    }

    private Vector swungDown(Vector joint, double forward, double length) {
        return joint.plus(
                offset(
                        0,
                        -StrictMath.cos(forward) * length / height,
                        StrictMath.sin(forward) * length / height));
    }

    private Vector across(double metres) {
        return at.at(metres, 0, 0).minus(at.at(0, 0, 0));
    }

    private Vector down(double metres) {
        return at.at(0, -metres, 0).minus(at.at(0, 0, 0));
    }

    /** An offset in shares of the body's height. */
    private Vector offset(double right, double up, double ahead) {
        return at.at(right * height, up * height, ahead * height).minus(at.at(0, 0, 0));
    }
}
