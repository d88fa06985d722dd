package fr.vigie.vision.look.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * NanoDet-Plus (github RangiLyu/nanodet): one row a cell of strides 8, 16, 32, 64 with a score a
 * class, the sigmoid applied already, and four distributed distances from the cell's corner.
 */
record NanoDetPlus(ClassMap classes, int width, int height) implements Decoder {

    private static final int[] STRIDES = {8, 16, 32, 64};

    @Override
    public List<List<Integer>> expects() {
        return List.of(
                List.of(Strides.cells(width, height, STRIDES), classes.size() + Distances.VALUES));
    }

    @Override
    public List<Found> decode(List<Tensor> outputs, int item) {
        float[] values = outputs.getFirst().values();
        int row = outputs.getFirst().start(item);
        List<Found> found = new ArrayList<>();
        for (int stride : STRIDES) {
            int across = Strides.cells(width, stride);
            int cells = across * Strides.cells(height, stride);
            for (int cell = 0; cell < cells; cell++, row += classes.size() + Distances.VALUES) {
                int x = cell % across * stride;
                int y = cell / across * stride;
                AnchorRow.read(classes, values, row, row + classes.size(), x, y, stride)
                        .ifPresent(found::add);
            }
        }
        return Suppression.of(found);
    }
}
