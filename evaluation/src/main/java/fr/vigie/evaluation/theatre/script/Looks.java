package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.theatre.script.Actor.Look;
import fr.vigie.evaluation.theatre.space.Dice;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws by the scene's seed what a text leaves open: the looks and heights of people, the colours
 * of cars, where somebody wanders. Not thread-safe.
 */
final class Looks {

    private static final int[] FABRICS = {
        0x1E2126, 0x2B3038, 0x49423A, 0x6B3A45, 0x37506B, 0x94866E, 0xB9B2A2, 0xD8D4CA, 0x8B3F4E,
        0x44505E, 0x7A2F38, 0x2D3A34, 0xC0562E, 0x5D4A6B, 0xA39C8E, 0x35543F, 0xC9B14A, 0xE6E3DC
    };
    private static final int[] LEGS = {
        0x1B1C20, 0x23252D, 0x2A2C33, 0x39424F, 0x3C4656, 0x4E4A45, 0x4B3A30, 0x8C8578, 0xB8B09E
    };
    private static final int[] SKINS = {
        0xE6C4AC, 0xD6B095, 0xCDA387, 0xB88B6C, 0x9C7050, 0x7E5539, 0x5C3D2B, 0x422A1D
    };
    private static final int[] HAIR = {
        0x120D0A, 0x201811, 0x3B2A1D, 0x5A3F27, 0x8A7656, 0xA08058, 0x8F8D8A, 0xC9C6C0
    };
    private static final int[] CARS = {
        0x1B1D20, 0x3A3F45, 0x5B6168, 0x8A8F94, 0xC9CCD0, 0xE4E5E6, 0x6E2A2A, 0x2A3B5E, 0x3F4A3C,
        0xA23A30, 0x20456B, 0x8A7B55
    };

    private final Dice dice;

    Looks(long seed) {
        dice = new Dice(seed ^ 0x100C5L);
    }

    Look person() {
        return new Look(of(FABRICS), of(LEGS), of(SKINS), of(HAIR), dice.share() < 0.25);
    }

    double height() {
        return dice.between(1.52, 1.92);
    }

    Colour carColour() {
        return of(CARS);
    }

    private Colour of(int[] colours) {
        return Colour.ofScreen(colours[(int) (dice.share() * colours.length)]);
    }

    /**
     * Going about in a rectangle, standing in between.
     *
     * @param area least x, least z, most x, most z
     * @param stands the share of places at which somebody stays for a while
     */
    List<Step> wander(double[] area, double seconds, double speed, double stands) {
        List<Step> steps = new ArrayList<>();
        double used = 0;
        double x = (area[0] + area[2]) / 2;
        double z = (area[1] + area[3]) / 2;
        while (used < seconds) {
            Place to = new Place(dice.between(area[0], area[2]), dice.between(area[1], area[3]));
            double pace = speed * dice.between(0.8, 1.2);
            double way = Math.max(0.2, new Place(x, z).distance(to));
            steps.add(new Step.Go(to, pace));
            used += way / pace;
            if (dice.share() < stands) {
                double pause = dice.between(1.5, 7);
                steps.add(new Step.Stand(pause));
                used += pause;
            }
            x = to.x();
            z = to.z();
        }
        return steps;
    }
}
