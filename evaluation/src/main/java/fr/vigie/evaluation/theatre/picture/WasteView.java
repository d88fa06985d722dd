package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.WasteSight;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which pixels waste covers, for the truth of FILL_LEVEL: bins and waste alone are drawn, waste
 * white and bins black, whatever else stands before them. Not thread-safe.
 */
public final class WasteView implements WasteSight {

    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final float WASTE = 0.01f;

    private final Scene scene;
    private final Canvas canvas;
    private final Cast cast;
    private final PartPainter painter;

    public WasteView(Scene scene) {
        this.scene = scene;
        canvas = new Canvas(scene.width(), scene.height());
        cast = new Cast(scene);
        Backdrop nothing = new Backdrop(scene.width(), scene.height(), 0);
        Arrays.fill(nothing.depth, Float.MAX_VALUE);
        painter = new PartPainter(scene.camera(), nothing, canvas, new Haze(0));
    }

    @Override
    public double share(Polygon zone, double second) {
        Arrays.fill(canvas.red, 0);
        for (Actor actor : scene.actors()) {
            paint(actor, second);
        }
        int inside = 0;
        int covered = 0;
        for (int row = 0; row < scene.height(); row++) {
            for (int column = 0; column < scene.width(); column++) {
                double x = (column + 0.5) / scene.width();
                double y = (row + 0.5) / scene.height();
                if (zone.contains(new Point(x, y))) {
                    inside++;
                    covered += canvas.red[row * scene.width() + column] > WASTE ? 1 : 0;
                }
            }
        }
        return inside == 0 ? 0 : (double) covered / inside;
    }

    private void paint(Actor actor, double second) {
        if (actor instanceof Actor.Bin bin) {
            List<Part> parts = new ArrayList<>(coloured(BinFigure.body(bin), BLACK));
            parts.addAll(coloured(BinFigure.waste(bin, second), Colour.WHITE));
            painter.paint(new Figure(bin.place(), 1, parts), Colour.WHITE, List.of());
        }
        if (actor instanceof Actor.Thing thing && thing.kind().isWaste()) {
            cast.find(thing, second).ifPresent(this::paintWaste);
        }
    }

    private void paintWaste(Figure figure) {
        List<Part> parts = coloured(figure.parts(), Colour.WHITE);
        Figure white = new Figure(figure.place(), figure.footRadius(), parts);
        painter.paint(white, Colour.WHITE, List.of());
    }

    private static List<Part> coloured(List<Part> parts, Colour colour) {
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(
                    switch (part) {
                        case Part.Limb limb ->
                                new Part.Limb(
                                        limb.from(),
                                        limb.to(),
                                        limb.fromRadius(),
                                        limb.toRadius(),
                                        colour);
                        case Part.Face face -> new Part.Face(face.corners(), colour);
                        case Part.Puff puff -> puff;
                    });
        }
        return all;
    }
}
