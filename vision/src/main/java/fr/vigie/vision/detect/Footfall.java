package fr.vigie.vision.detect;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.CrowdLine;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** FOOTFALL: how many people cross a line in either direction, in all. Not thread-safe. */
final class Footfall implements Tally {

    private final CrowdLine line;

    Footfall(Segment line, Optional<Calibration> calibration) {
        this.line = new CrowdLine(line, calibration);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.CROWD, Facet.FLOW);
    }

    @Override
    public void observe(Scene scene, MediaTime time) {
        scene.measureCrossings(line);
    }

    @Override
    public SortedMap<String, Double> take() {
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("up", (double) Math.round(line.up()));
        figures.put("down", (double) Math.round(line.down()));
        line.clear();
        return figures;
    }
}
