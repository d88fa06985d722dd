package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Material;
import fr.vigie.evaluation.theatre.stage.Texel;

/**
 * The front of a row of town houses: shops below, windows with shutters above, each house with its
 * own plaster.
 *
 * @param seed which row
 * @param houseWidth metres
 * @param tone how light the plaster is, 1 for usual
 */
record Facade(long seed, double houseWidth, double tone) implements Material {

    private static final double GROUND_FLOOR = 3.7;
    private static final double FLOOR = 2.95;
    private static final double BAY = 2.05;

    private static final Colour[] PLASTER = {
        Colour.ofScreen(0xCFC4B0),
        Colour.ofScreen(0xBFB5A2),
        Colour.ofScreen(0xD8D0C2),
        Colour.ofScreen(0xC2A68C),
        Colour.ofScreen(0xB8BABA),
    };

    private static final Colour[] SHUTTERS = {
        Colour.ofScreen(0x8E9490), Colour.ofScreen(0x938B7E), Colour.ofScreen(0x868D96),
    };

    private static final Colour[] SHOPS = {
        Colour.ofScreen(0x3D4A3F),
        Colour.ofScreen(0x54323A),
        Colour.ofScreen(0x31404F),
        Colour.ofScreen(0x6B6258),
    };

    private static final Colour GLASS = new Colour(0.045f, 0.055f, 0.065f);
    private static final Colour FRAME = Colour.ofScreen(0xC9C6BE);

    @Override
    public void paint(double across, double up, Texel texel) {
        double house = Math.floor(across / houseWidth);
        double x = across - house * houseWidth;
        plaster((long) house, across, up, texel);
        if (up < GROUND_FLOOR) {
            shop((long) house, x, up, texel);
        } else {
            upperFloor((long) house, x, up, texel);
        }
        if (x < 0.12) {
            texel.scale(0.8);
        }
    }

    private void plaster(long house, double across, double up, Texel texel) {
        Colour colour = PLASTER[pick(house, 1, PLASTER.length)];
        double streaks = Grain.smooth(seed + 2, across * 2.2, up * 0.18);
        double blotches = Grain.rough(seed + 3, across * 0.6, up * 0.6);
        double low = 0.82 + 0.18 * Math.min(1, up / 2.0);
        texel.set(colour, tone * low * (0.74 + 0.16 * streaks + 0.22 * blotches));
    }

    private void shop(long house, double x, double up, Texel texel) {
        Colour front = SHOPS[pick(house, 4, SHOPS.length)];
        if (up > 2.75 && up < 3.35) {
            texel.set(front, 1.2);
        } else if (up <= 2.75 && up > 0.45 && x > 0.5 && x < houseWidth - 0.5) {
            double pane = x - 1.5 * Math.floor(x / 1.5);
            texel.set(front, 1);
            if (pane > 0.08) {
                glass(house + 100, x, up, texel);
            }
        } else if (up <= 0.45) {
            texel.scale(0.55);
        }
    }

    private void upperFloor(long house, double x, double up, Texel texel) {
        double floor = Math.floor((up - GROUND_FLOOR) / FLOOR);
        double v = up - GROUND_FLOOR - floor * FLOOR;
        double bay = Math.floor(x / BAY);
        double u = Math.abs(x - bay * BAY - BAY / 2);
        if (v < 0.16) {
            texel.scale(0.85);
        }
        if (v < 0.75 || v > 2.45 || u > 0.94) {
            return;
        }
        long window = house * 1000 + (long) (floor * 20 + bay);
        Colour shutter = SHUTTERS[pick(house, 5, SHUTTERS.length)];
        double slat = 0.8 + 0.2 * Math.floor(v * 14 % 2);
        boolean closed = Grain.cell(seed + 6, window, 0) < 0.22;
        if (closed == (u < 0.52)) {
            texel.set(shutter, slat);
        } else if (!closed && (u > 0.46 || u < 0.03 || v > 2.38)) {
            texel.set(FRAME, 0.9);
        } else if (!closed) {
            glass(window, x, v, texel);
        }
    }

    private void glass(long window, double x, double up, Texel texel) {
        double mirrored = Grain.smooth(seed + 8, x * 0.9 + window * 3.7, up * 1.1);
        texel.set(GLASS, 0.6 + 2.4 * mirrored * mirrored);
        if (Grain.cell(seed + 9, window, 1) < 0.4) {
            texel.mix(FRAME, 0.25);
        }
    }

    private int pick(long house, long what, int from) {
        return (int) (Grain.cell(seed + what, house, what) * from);
    }
}
