package fr.vigie.vision.look.decode;

/**
 * One output of a network. The values are not copied; whoever made it leaves them alone.
 *
 * @param name the graph's name for it
 * @param shape its sides, the batch first
 * @param values row by row, as many as the sides' product
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
public record Tensor(String name, int[] shape, float[] values) {

    /** How many values one picture of the batch has. */
    int valuesPerItem() {
        return values.length / shape[0];
    }

    /** Where the values of one picture of the batch begin. */
    int start(int item) {
        return item * valuesPerItem();
    }
}
