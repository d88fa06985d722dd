package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Light;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Lamp;
import fr.vigie.evaluation.theatre.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The lights of a stage at one moment.
 *
 * @param toSun direction to the sun
 * @param sun its colour and strength; black at night
 * @param sky the same of the sky
 * @param lamps the stage's lamps
 * @param lampLight their colour and strength, in the same order
 */
record Illumination(
        Vector toSun, Colour sun, Colour sky, List<Lamp> lamps, List<Colour> lampLight) {

    private static final Colour SUNLIGHT = new Colour(1.02f, 0.95f, 0.84f);
    private static final Colour SKYLIGHT = new Colour(0.88f, 0.96f, 1.10f);

    Illumination {
        lamps = List.copyOf(lamps);
        lampLight = List.copyOf(lampLight);
    }

    static Illumination at(Light light, Stage stage, double second) {
        List<Colour> lampLight = new ArrayList<>();
        for (Lamp lamp : stage.lamps()) {
            lampLight.add(lamp.colour().times(light.lampAt(lamp.name(), second)));
        }
        return new Illumination(
                Vector.ofDegrees(light.sunAzimuth(), light.sunElevation()),
                SUNLIGHT.times(light.sunAt(second)),
                SKYLIGHT.times(light.skyAt(second)),
                stage.lamps(),
                lampLight);
    }

    /** The same lights, stronger or weaker. */
    Illumination times(double factor) {
        return new Illumination(
                toSun,
                sun.times(factor),
                sky.times(factor),
                lamps,
                lampLight.stream().map(light -> light.times(factor)).toList());
    }

    boolean hasSun() {
        return sun.green() > 0;
    }

    boolean isLit(int lamp) {
        return lampLight.get(lamp).green() > 0;
    }

    /** What reaches one place that actors stand in. */
    List<Beam> beamsAt(Vector place, Stage stage) {
        List<Beam> beams = new ArrayList<>();
        if (hasSun() && !stage.isBlocked(place, toSun, Double.MAX_VALUE)) {
            beams.add(new Beam(toSun, sun.times(stage.throughLeaves(place, toSun))));
        }
        for (int i = 0; i < lamps.size(); i++) {
            Vector to = lamps.get(i).place().minus(place);
            if (isLit(i) && !stage.isBlocked(place, to, 0.97)) {
                double strength = lamps.get(i).lightOn(place, to.unit());
                beams.add(new Beam(to.unit(), lampLight.get(i).times(strength)));
            }
        }
        return beams;
    }

    /**
     * Light from one direction.
     *
     * @param towards direction to where it comes from, length one
     * @param light colour and strength on a surface that faces it
     */
    record Beam(Vector towards, Colour light) {}
}
