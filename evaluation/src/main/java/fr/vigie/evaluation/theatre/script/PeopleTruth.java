package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.script.TruthFinder.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The events of crowds, and falls. Somebody is in the zone while the feet are.
 *
 * <p>CROWD_DENSITY: at least {@code density} people a square metre of the zone's ground for the
 * dwell. GATHERING: at least {@code people} for the dwell. CROWD_MOVEMENT: at least {@code people}
 * and half of all in the zone begin to hurry at once, who were there and did not before. FALL:
 * somebody falls, from losing hold to getting up; of somebody who lies down in less than three
 * seconds nobody can say, and whoever lies down slowly or lies there from the start has not fallen.
 * Near a threshold nobody can say.
 */
final class PeopleTruth {

    /** Faster than anybody walks, metres a second. */
    private static final double HURRYING = 2.4;

    /** A crowd was calm if, for so many of so many seconds, no more than this share hurried. */
    private static final double CALM = 0.2;

    private static final double CALM_SECONDS = 3;
    private static final double CALM_AGO = 10;

    private static final double ABOUT = 0.15;
    private static final double SLOWLY = 3;

    private final Scene scene;
    private final Play play;
    private final AskedWatch watch;
    private final Sight sight;

    PeopleTruth(Scene scene, Play play, AskedWatch watch) {
        this.scene = scene;
        this.play = play;
        this.watch = watch;
        sight = new Sight(scene);
    }

    Spans density() {
        double area = sight.squareMetres(watch.area());
        return above(second -> inZone(second, 0) / area, watch.number("density", 2));
    }

    Spans gathering() {
        return above(second -> inZone(second, 0), watch.number("people", 10));
    }

    Spans movement() {
        double least = watch.number("people", 6);
        SpanCollector hurry = new SpanCollector(2);
        SpanCollector perhaps = new SpanCollector(2);
        for (double second = 0; second < scene.seconds(); second += 0.2) {
            double fast = startled(second);
            double all = inZone(second, 0);
            hurry.at(second, fast >= least && fast >= all / 2);
            perhaps.at(second, fast >= Math.max(2, least * 0.6));
        }
        List<Span> sudden =
                hurry.list(0.5).stream()
                        .filter(span -> wasCalmBefore(span.from().seconds(), least))
                        .toList();
        List<Span> unsure =
                perhaps.list(0.2).stream()
                        .filter(span -> wasCalmBefore(span.from().seconds(), least * 0.6))
                        .toList();
        return new Spans(sudden, unsure);
    }

    /** Whether a crowd was there, and walked or stood, for some of the seconds before. */
    private boolean wasCalmBefore(double second, double least) {
        int calm = 0;
        for (double at = Math.max(0, second - CALM_AGO); at < second; at += 0.5) {
            double all = inZone(at, 0);
            if (all >= least && inZone(at, HURRYING) <= CALM * all) {
                calm++;
            }
        }
        return calm >= 2 * CALM_SECONDS;
    }

    private Spans above(DoubleUnaryOperator measure, double threshold) {
        double dwell = watch.number("dwell", 5);
        SpanCollector above = new SpanCollector(2);
        SpanCollector near = new SpanCollector(2);
        for (double second = 0; second < scene.seconds(); second += 0.2) {
            double value = measure.applyAsDouble(second);
            above.at(second, value >= threshold * (1 + ABOUT));
            near.at(second, value >= threshold * (1 - ABOUT));
        }
        List<Span> truth = above.list(dwell + 1);
        return new Spans(truth, near.list(Math.max(0, dwell - 1)));
    }

    /**
     * How many people in the zone hurry who did not, there, some seconds before: runners who come
     * in beside people who wait are no crowd that is suddenly in motion.
     */
    private double startled(double second) {
        double people = 0;
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Person person
                    && isInZone(person, second, HURRYING, Double.MAX_VALUE)
                    && wasCalm(person, second)) {
                people++;
            }
        }
        return people;
    }

    private boolean wasCalm(Actor.Person person, double second) {
        for (double at = Math.max(0, second - CALM_AGO); at < second; at += 0.5) {
            if (isInZone(person, at, 0, HURRYING)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInZone(Actor.Person person, double second, double from, double below) {
        return play.findPose(person.id(), second)
                .filter(pose -> pose.speed() >= from && pose.speed() < below)
                .filter(pose -> sight.isIn(watch.area(), pose.place()))
                .isPresent();
    }

    /** How many people in the zone are at least as fast as {@code speed}. */
    private double inZone(double second, double speed) {
        double people = 0;
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Person person
                    && isInZone(person, second, speed, Double.MAX_VALUE)) {
                people++;
            }
        }
        return people;
    }

    Spans fall() {
        double dwell = watch.number("dwell", 2);
        List<Span> truth = new ArrayList<>();
        List<Span> uncertain = new ArrayList<>();
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Person person) {
                addFalls(person, dwell, truth, uncertain);
            }
        }
        return new Spans(truth, uncertain);
    }

    private void addFalls(
            Actor.Person person, double dwell, List<Span> truth, List<Span> uncertain) {
        for (Route.Leg leg : play.legs(person.id())) {
            if (leg.step() instanceof Step.Lie lie
                    && leg.from() < scene.seconds()
                    && sight.isIn(watch.area(), leg.begin())) {
                double to = Math.min(scene.seconds(), leg.to() - lie.up() / 2);
                boolean fromTheStart = leg.from() < 0.5;
                if (to <= leg.from() || fromTheStart) {
                    continue;
                }
                Span span = Span.ofSeconds(leg.from(), to);
                boolean stays = lie.seconds() - lie.down() - lie.up() >= dwell;
                if (lie.isFall() && stays) {
                    truth.add(span);
                } else if (lie.down() < SLOWLY) {
                    uncertain.add(span);
                }
            }
        }
    }
}
