package fr.vigie.vision.look;

import java.util.List;

/**
 * What one crop of one picture showed.
 *
 * @param step the picture's place in the plan, from 0
 * @param sights what the network saw, the best first
 * @param light where the crop is brightest
 */
record Glance(int step, List<Sight> sights, LightPattern light) {

    Glance {
        sights = List.copyOf(sights);
    }
}
