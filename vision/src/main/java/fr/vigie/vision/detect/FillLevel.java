package fr.vigie.vision.detect;

import fr.vigie.geometry.Polygon;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** FILL_LEVEL: the mean share of a zone covered by what was brought and stays. Not thread-safe. */
final class FillLevel implements Tally {

    private final CoveredShare covered;
    private double sum;
    private long pictures;

    FillLevel(Polygon zone) {
        covered = new CoveredShare(zone);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.STANDING);
    }

    @Override
    public void observe(Scene scene, MediaTime time) {
        if (scene.isSettled()) {
            sum += covered.in(scene);
            pictures++;
        }
    }

    @Override
    public SortedMap<String, Double> take() {
        SortedMap<String, Double> figures = new TreeMap<>();
        if (pictures > 0) {
            figures.put("share", sum / pictures);
        }
        sum = 0;
        pictures = 0;
        return figures;
    }
}
