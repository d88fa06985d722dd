package fr.vigie.vision.look.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * PicoDet (Yu et al. 2021, arXiv 2111.00902) exported without its last steps: for strides 8, 16,
 * 32, 64 first an output of scores (the sigmoid applied) each, then one of distributed distances
 * from the cell's middle each.
 */
record PicoDet(ClassMap classes, int width, int height) implements Decoder {

    private static final int[] STRIDES = {8, 16, 32, 64};

    @Override
    public List<List<Integer>> expects() {
        List<List<Integer>> shapes = new ArrayList<>();
        for (int stride : STRIDES) {
            shapes.add(List.of(Strides.cells(width, height, stride), classes.size()));
        }
        for (int stride : STRIDES) {
            shapes.add(List.of(Strides.cells(width, height, stride), Distances.VALUES));
        }
        return List.copyOf(shapes);
    }

    @Override
    public List<Found> decode(List<Tensor> outputs, int item) {
        List<Found> found = new ArrayList<>();
        for (int level = 0; level < STRIDES.length; level++) {
            Tensor scores = outputs.get(level);
            Tensor boxes = outputs.get(level + STRIDES.length);
            int stride = STRIDES[level];
            int across = Strides.cells(width, stride);
            for (int cell = 0; cell < across * Strides.cells(height, stride); cell++) {
                int column = cell % across;
                int row = cell / across;
                AnchorRow.read(
                                classes,
                                scores.values(),
                                scores.start(item) + cell * classes.size(),
                                boxes.values(),
                                boxes.start(item) + cell * Distances.VALUES,
                                (column + 0.5) * stride,
                                (row + 0.5) * stride,
                                stride)
                        .ifPresent(found::add);
            }
        }
        return Suppression.of(found);
    }
}
