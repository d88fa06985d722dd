package fr.vigie.vision.look;

import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.look.pack.Expected;
import fr.vigie.vision.look.pack.ModelPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a network finds on a picture of which its manifest says what is to be found.
 *
 * @param found how many of the expected things it found
 * @param missing the others, as class and least score
 * @param milliseconds one picture took
 */
public record KnownPictureCheck(int found, List<String> missing, double milliseconds) {

    private static final int RUNS = 5;

    public KnownPictureCheck {
        missing = List.copyOf(missing);
    }

    /**
     * Loads the network, runs it, and frees it.
     *
     * @throws NetworkException if it cannot be loaded or run
     */
    public static KnownPictureCheck run(ModelPack pack, Engine engine, ColourPicture picture)
            throws NetworkException {
        try (Network network = Network.open(pack, engine)) {
            List<Crop> whole = List.of(Crop.whole(picture));
            List<Sight> sights = network.look(whole).getFirst();
            long start = System.nanoTime();
            for (int i = 0; i < RUNS; i++) {
                network.look(whole);
            }
            double milliseconds = (System.nanoTime() - start) / 1e6 / RUNS;
            List<String> missing = new ArrayList<>();
            for (Expected expected : pack.manifest().expected()) {
                if (sights.stream().noneMatch(sight -> isIt(sight, expected))) {
                    missing.add(
                            String.format(
                                    Locale.ROOT, "%s %.2f", expected.what(), expected.least()));
                }
            }
            return new KnownPictureCheck(
                    pack.manifest().expected().size() - missing.size(), missing, milliseconds);
        }
    }

    private static boolean isIt(Sight sight, Expected expected) {
        return sight.what() == expected.what()
                && sight.score() >= expected.least()
                && sight.box().intersectionOverUnion(expected.box()) >= Expected.LEAST_OVERLAP;
    }
}
