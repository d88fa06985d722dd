package fr.vigie.vision.detect;

import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.PassageLine;
import fr.vigie.vision.scene.Scene;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** TRAFFIC_FLOW: how many cross a line in either direction. Not thread-safe. */
final class TrafficFlow implements Tally {

    private final PassageLine line;
    private int up;
    private int down;

    TrafficFlow(Segment line) {
        this.line = new PassageLine(line);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of();
    }

    @Override
    public void observe(Scene scene, MediaTime time) {
        scene.forEachPassage(line, this::count);
    }

    private void count(PassageLine.Passage passage) {
        up += passage.isUp() ? 1 : 0;
        down += passage.isUp() ? 0 : 1;
    }

    @Override
    public SortedMap<String, Double> take() {
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("up", (double) up);
        figures.put("down", (double) down);
        up = 0;
        down = 0;
        return figures;
    }
}
