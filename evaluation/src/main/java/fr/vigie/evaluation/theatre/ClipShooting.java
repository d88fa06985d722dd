package fr.vigie.evaluation.theatre;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.theatre.picture.ClipPainter;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.Scenery;
import fr.vigie.evaluation.theatre.set.Sets;
import fr.vigie.language.Text;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamInfo;
import fr.vigie.vision.stream.StreamOptions;

/**
 * Takes the pictures of a scene that plays in a real clip: each is the clip's at that moment, made
 * as large as the scene's, with the actors over it. Owns the clip's stream.
 */
final class ClipShooting implements Shooting {

    /** By how much a clip's shape may differ from the scene's. */
    private static final double SHAPE = 0.02;

    private static final double USUAL_RATE = 25;
    private static final double ABOUT_NOW = 1e-3;

    private final Scene scene;
    private final Scenery.Filmed filmed;
    private final PictureStream stream;
    private final ClipPainter painter;
    private final Frame frame;
    private boolean ended;

    /** When the last picture that was passed stands in the clip, seconds. */
    private double last;

    private ClipShooting(Scene scene, Scenery.Filmed filmed, PictureStream stream) {
        this.scene = scene;
        this.filmed = filmed;
        this.stream = stream;
        painter = new ClipPainter(scene, Sets.build(filmed), filmed.front());
        frame = new Frame(scene.width(), scene.height());
    }

    static ClipShooting open(Scene scene, Scenery.Filmed filmed) throws ClipException {
        PictureStream stream;
        try {
            stream =
                    PictureStream.open(
                            SourceAddress.ofRecorded(filmed.clip().toString()),
                            StreamOptions.DEFAULTS);
        } catch (StreamException e) {
            throw new ClipException(filmed.clip(), e);
        }
        ClipShooting shooting = new ClipShooting(scene, filmed, stream);
        try {
            shooting.check(stream.info());
            shooting.advance();
            return shooting;
        } catch (ClipException | RuntimeException e) {
            shooting.close();
            throw e;
        }
    }

    private void check(StreamInfo info) throws ClipException {
        double shape = (double) info.width() / info.height();
        double wanted = (double) scene.width() / scene.height();
        if (Math.abs(wanted / shape - 1) > SHAPE) {
            long height = 2 * Math.round(scene.width() / shape / 2);
            throw failure(
                    Text.format(
                            "Les images du film « %s » ont une autre forme (%s x %s) que la scène ;"
                                    + " écrivez « size: [%s, %s] ».",
                            "The pictures of the clip '%s' have another shape (%s x %s) than the"
                                    + " scene; write 'size: [%s, %s]'.",
                            filmed.clip(),
                            info.width(),
                            info.height(),
                            scene.width(),
                            height));
        }
        if (info.durationSeconds().orElse(Double.MAX_VALUE)
                < filmed.from() + scene.seconds() - slack(info)) {
            throw tooShort(info.durationSeconds().orElseThrow());
        }
    }

    /** The last picture stays for as long as one does. */
    private double slack(StreamInfo info) {
        double rate = info.picturesPerSecond().orElse(USUAL_RATE);
        return 1.5 / Math.min(rate, scene.rate());
    }

    private ClipException tooShort(double seconds) {
        return failure(
                Text.format(
                        "Le film « %s » ne dure que %s s et la scène en demande %s à partir de la"
                                + " seconde %s ; raccourcissez la scène (seconds).",
                        "The clip '%s' lasts only %s s and the scene wants %s from second %s on;"
                                + " make the scene shorter (seconds).",
                        filmed.clip(),
                        Math.floor(seconds * 10) / 10,
                        scene.seconds(),
                        filmed.from()));
    }

    private ClipException failure(Text sentence) {
        return new ClipException(filmed.clip(), sentence);
    }

    private void advance() throws ClipException {
        try {
            ended = !stream.advance();
        } catch (StreamException e) {
            throw new ClipException(filmed.clip(), e);
        }
    }

    @Override
    public void shoot(int picture, byte[] planes) throws ClipException {
        double second = picture / (double) scene.rate();
        goTo(filmed.from() + second);
        int size = frame.luma().length;
        System.arraycopy(frame.luma(), 0, planes, 0, size);
        System.arraycopy(frame.blue(), 0, planes, size, size / 4);
        System.arraycopy(frame.red(), 0, planes, size + size / 4, size / 4);
        painter.paint(second, planes);
    }

    /** Makes the first picture that is not before a moment the picture of now. */
    private void goTo(double second) throws ClipException {
        double slack = slack(stream.info());
        while (!ended && stream.time().seconds() < second - ABOUT_NOW) {
            last = stream.time().seconds();
            if (last > second - slack) {
                stream.reduceInto(frame);
            }
            advance();
        }
        if (!ended) {
            stream.reduceInto(frame);
        } else if (second > last + slack) {
            throw tooShort(last);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
