package fr.vigie.evaluation.change;

import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.scene.Scene;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.DoubleConsumer;

/**
 * Plays a CDnet folder through a scene, at the size at which scenes are analysed, and counts each
 * pixel of the truth against the pixel of the scene that lies there. The benchmark names no rate;
 * {@value #PICTURES_PER_SECOND} pictures a second are taken.
 */
public final class ChangeReplay {

    /** The rate of most of the benchmark's cameras. */
    static final int PICTURES_PER_SECOND = 25;

    /** Grey levels of the truth: what moves, the shadow of it, and what stands. */
    private static final int MOVING = 255;

    private static final int SHADOW = 50;
    private static final int STANDING = 0;

    private ChangeReplay() {}

    /**
     * Plays it.
     *
     * @param progress told the share done, 0 to 1
     * @throws IOException if a picture cannot be read or has another size
     */
    public static ChangeScore play(ChangeFolder folder, DoubleConsumer progress)
            throws IOException {
        BufferedImage any = folder.input(1);
        boolean[] region = folder.region(any.getWidth(), any.getHeight());
        Frame frame = Frame.sizeFor(any.getWidth(), any.getHeight());
        Scene scene = new Scene(frame.width(), frame.height());
        ChangeScore score = ChangeScore.NONE;
        for (int number = 1; number <= folder.last(); number++) {
            BufferedImage picture = folder.input(number);
            check(picture, any, folder.inputs().get(number - 1));
            FrameFiller.fill(frame, picture);
            frame.setTime(MediaTime.ofSeconds((number - 1.0) / PICTURES_PER_SECOND));
            scene.observe(frame);
            if (number >= folder.first()) {
                BufferedImage truth = folder.truth(number);
                check(truth, any, folder.root().resolve("groundtruth"));
                score = score.plus(count(scene, frame, truth, region));
            }
            progress.accept((double) number / folder.last());
        }
        return score;
    }

    private static void check(BufferedImage one, BufferedImage other, Object file)
            throws IOException {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new IOException(file + ": not all pictures have the same size");
        }
    }

    private static ChangeScore count(
            Scene scene, Frame frame, BufferedImage truth, boolean[] region) {
        int width = truth.getWidth();
        long hits = 0;
        long misses = 0;
        long falseAlarms = 0;
        long quiet = 0;
        for (int p = 0; p < region.length; p++) {
            int level = truth.getRGB(p % width, p / width) & 0xFF;
            boolean counts = level == MOVING || level == SHADOW || level == STANDING;
            if (!region[p] || !counts) {
                continue;
            }
            int x = p % width * frame.width() / width;
            int y = p / width * frame.height() / truth.getHeight();
            boolean found = scene.differs(x, y);
            if (level == MOVING) {
                hits += found ? 1 : 0;
                misses += found ? 0 : 1;
            } else {
                falseAlarms += found ? 1 : 0;
                quiet += found ? 0 : 1;
            }
        }
        return new ChangeScore(hits, misses, falseAlarms, quiet);
    }
}
