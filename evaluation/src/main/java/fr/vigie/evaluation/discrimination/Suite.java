package fr.vigie.evaluation.discrimination;

import java.util.ArrayList;
import java.util.List;

/** The cases of the suite. */
public final class Suite {

    /** As many seeds as the stored result stands on. */
    public static final int SEEDS = 2;

    private Suite() {}

    /**
     * The cases with the seeds from 1 on.
     *
     * @param seeds how many; {@value #SEEDS} for a result that is to be stored
     */
    public static List<SuiteCase> list(int seeds) {
        List<SuiteCase> cases = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            add(cases, "fall", Variant.LOOKS, seed);
            add(cases, "fall", Variant.WALKS, seed);
            add(cases, "left", Variant.LOOKS, seed);
            add(cases, "left", Variant.WALKS, seed);
            add(cases, "group", Variant.LOOKS, seed);
            add(cases, "rush", Variant.LOOKS, seed);
            add(cases, "march", Variant.LOOKS, seed);
            add(cases, "at-rest", Variant.AT_REST, seed);
        }
        return cases;
    }

    private static void add(List<SuiteCase> cases, String text, List<Variant> variants, long seed) {
        variants.forEach(variant -> cases.add(new SuiteCase(text, variant, seed)));
    }
}
