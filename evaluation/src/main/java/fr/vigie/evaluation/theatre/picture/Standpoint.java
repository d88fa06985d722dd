package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Place;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/** A figure's own axes: right, up and ahead of where it stands, turned as it faces. */
final class Standpoint {

    private final Vector foot;
    private final Vector right;
    private final Vector ahead;
    private final Vector up;

    Standpoint(Place place, double lift, double heading) {
        foot = place.at(lift);
        ahead = new Vector(StrictMath.sin(heading), 0, StrictMath.cos(heading));
        right = new Vector(ahead.z(), 0, -ahead.x());
        up = Vector.UP;
    }

    private Standpoint(Vector foot, Vector right, Vector ahead, Vector up) {
        this.foot = foot;
        this.right = right;
        this.ahead = ahead;
        this.up = up;
    }

    /** The same tipped over ahead, in radians; a quarter turn lies flat on its face. */
    Standpoint tipped(double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Standpoint(
                foot,
                right,
                ahead.times(cos).minus(up.times(sin)),
                up.times(cos).plus(ahead.times(sin)));
    }

    /** The point so many metres to the right, up and ahead. */
    Vector at(double right, double up, double ahead) {
        return foot.plus(this.right.times(right))
                .plus(this.up.times(up))
                .plus(this.ahead.times(ahead));
    }

    /**
     * The five visible faces of a solid with a rectangular foot that may get narrower upwards.
     *
     * @param half half its width and half its length at the foot, and the same at the top, metres
     */
    List<Part> prism(double[] half, double middleAhead, double bottom, double top, Colour colour) {
        Vector[] low = corners(half[0], half[1], middleAhead, bottom);
        Vector[] high = corners(half[2], half[3], middleAhead, top);
        List<Part> faces = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) % 4;
            faces.add(new Part.Face(List.of(low[i], high[i], high[j], low[j]), colour));
        }
        faces.add(new Part.Face(List.of(high[0], high[3], high[2], high[1]), colour));
        return faces;
    }

    private Vector[] corners(double halfWidth, double halfLength, double middleAhead, double up) {
        return new Vector[] {
            at(-halfWidth, up, middleAhead - halfLength),
            at(halfWidth, up, middleAhead - halfLength),
            at(halfWidth, up, middleAhead + halfLength),
            at(-halfWidth, up, middleAhead + halfLength)
        };
    }
}
