package fr.vigie.evaluation.model;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.theatre.picture.ScenePainter;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.SceneReader;
import fr.vigie.evaluation.theatre.set.Sets;
import fr.vigie.vision.frame.ColourPicture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/**
 * The picture on which an installed network is tried: a street with people and a car, drawn from
 * {@code known-picture.yaml}, the same bytes on every machine.
 */
public final class KnownPicture {

    private static final int PICTURE = 50;

    private KnownPicture() {}

    /** Draws it; about two seconds. */
    public static ColourPicture draw() {
        Scene scene =
                SceneReader.read(
                                "known-picture",
                                text(),
                                OptionalLong.empty(),
                                new Problems("known-picture.yaml"))
                        .orElseThrow();
        byte[] planes = new byte[scene.width() * scene.height() * 3 / 2];
        ScenePainter painter = new ScenePainter(scene, Sets.build(scene.scenery()));
        painter.skipTo(PICTURE);
        painter.paintNext(planes);
        return ofPlanes(planes, scene.width(), scene.height());
    }

    private static byte[] text() {
        try (InputStream in = KnownPicture.class.getResourceAsStream("known-picture.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no scene known-picture.yaml");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From luma and half-sized chroma planes in video range (ITU-R BT.601) to red, green, blue. */
    static ColourPicture ofPlanes(byte[] planes, int width, int height) {
        int[] pixels = new int[width * height];
        int chroma = width * height;
        int quarter = chroma / 4;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y / 2 * (width / 2) + x / 2;
                double luma = 1.164 * ((planes[y * width + x] & 0xff) - 16);
                int u = (planes[chroma + at] & 0xff) - 128;
                int v = (planes[chroma + quarter + at] & 0xff) - 128;
                pixels[y * width + x] =
                        clamped(luma + 1.596 * v) << 16
                                | clamped(luma - 0.392 * u - 0.813 * v) << 8
                                | clamped(luma + 2.017 * u);
            }
        }
        return new ColourPicture(width, height, pixels);
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
