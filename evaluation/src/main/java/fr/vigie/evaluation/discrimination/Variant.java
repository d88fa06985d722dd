package fr.vigie.evaluation.discrimination;

import java.util.List;

/**
 * A person who takes the open place of a case.
 *
 * @param name in words
 * @param person the same in the language of scenes, without braces
 */
public record Variant(String name, String person) {

    private static final String DARK_DRESS = "top: \"#1b1c20\", legs: \"#17181b\"";
    private static final String LIGHT_DRESS = "top: \"#e6e2d8\", legs: \"#cfc9b8\"";
    private static final String DARK_SKIN = "skin: \"#4a2f20\", hair: \"#0c0a09\"";
    private static final String LIGHT_SKIN = "skin: \"#f0d5c0\", hair: \"#c9b68c\"";
    private static final String MIDDLING =
            look("top: \"#37506b\", legs: \"#39424f\"", "skin: \"#b88b6c\", hair: \"#3b2a1d\"");

    /** By clothes, skin and size: every event must see them alike. */
    static final List<Variant> LOOKS =
            List.of(
                    new Variant("dark-dress-dark-skin", adult(DARK_DRESS, DARK_SKIN)),
                    new Variant("dark-dress-light-skin", adult(DARK_DRESS, LIGHT_SKIN)),
                    new Variant("light-dress-dark-skin", adult(LIGHT_DRESS, DARK_SKIN)),
                    new Variant("light-dress-light-skin", adult(LIGHT_DRESS, LIGHT_SKIN)),
                    new Variant("small-child", "height: 1.15, " + MIDDLING));

    /** Who walks with a cane; somebody else as tall, for comparison. */
    static final List<Variant> WALKS =
            List.of(
                    new Variant("no-aid", "height: 1.68, " + MIDDLING),
                    new Variant("cane", "height: 1.68, aid: cane, " + MIDDLING));

    /** People to whom nothing happens, each with what they do. */
    static final List<Variant> AT_REST =
            List.of(
                    sleeper("sleeper-bench-dark", DARK_DRESS, DARK_SKIN, 12.9, true),
                    sleeper("sleeper-bench-light", LIGHT_DRESS, LIGHT_SKIN, 12.9, true),
                    sleeper("sleeper-ground-dark", DARK_DRESS, DARK_SKIN, 11, false),
                    sleeper("sleeper-ground-light", LIGHT_DRESS, LIGHT_SKIN, 11, false),
                    new Variant(
                            "asleep-from-the-start",
                            MIDDLING
                                    + ", enters: 0, from: [2, 11], steps:"
                                    + " [{go: [2, 11.01]}, {lie: 120, down: 0}]"),
                    new Variant(
                            "sitter",
                            MIDDLING
                                    + ", enters: 1, from: [-9, 10], steps: [{go: [-5.75, 13.4]},"
                                    + " {go: [-5.95, 13.2], speed: 0.7}, {sit: 60}]"),
                    waiting("wheelchair", "aid: wheelchair", 1, "stand"),
                    waiting("pram", "aid: pram", 1.2, "stand"),
                    waiting("cane", "aid: cane", 0.8, "stand"),
                    waiting("small-child", "height: 1", 1.1, "crouch"),
                    waiting("toddler", "height: 0.85", 0.8, "stand"));

    private static String adult(String clothes, String skin) {
        return "height: 1.74, " + look(clothes, skin);
    }

    private static String look(String clothes, String skin) {
        return "look: {" + clothes + ", " + skin + "}";
    }

    private static Variant sleeper(
            String name, String clothes, String skin, double z, boolean bench) {
        String lies =
                bench
                        ? "{go: [-6.3, " + z + "]}, {lie: 100, down: 4, height: 0.42}"
                        : "{go: [1.5, " + z + "]}, {lie: 100, down: 5}";
        return new Variant(
                name, adult(clothes, skin) + ", enters: 2, from: [-9, 12], steps: [" + lies + "]");
    }

    private static Variant waiting(String name, String who, double speed, String stays) {
        String pace = ", speed: " + speed + "}";
        return new Variant(
                name,
                who
                        + ", "
                        + MIDDLING
                        + ", enters: 2, from: [-8, 11], steps: [{go: [0, 10.5]"
                        + pace
                        + ", {"
                        + stays
                        + ": 22}, {go: [9, 12]"
                        + pace
                        + "]");
    }
}
