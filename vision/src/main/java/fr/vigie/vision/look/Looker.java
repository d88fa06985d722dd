package fr.vigie.vision.look;

import java.util.List;

/** What looks at crops: a {@link Network}, or what stands for one in tests. */
interface Looker extends AutoCloseable {

    /** How many crops one run takes, at least 1. */
    int mostAtOnce();

    /**
     * What is seen in each crop, in their order.
     *
     * @param crops at least one, at most {@link #mostAtOnce}
     */
    List<List<Sight>> look(List<Crop> crops) throws NetworkException;

    @Override
    void close();
}
