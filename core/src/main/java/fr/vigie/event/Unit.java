package fr.vigie.event;

/** Units of measures and of parameters. */
public enum Unit {
    SECONDS("s"),
    /** Fraction of the picture's height, 0 to 1. */
    PICTURE_HEIGHT("picture height"),
    /** Fraction without a unit, 0 to 1. */
    FRACTION("1"),
    COUNT("count"),
    METRES("m"),
    SQUARE_METRES("m²"),
    KILOMETRES_PER_HOUR("km/h"),
    PEOPLE_PER_SQUARE_METRE("1/m²"),
    /** Direction in the picture as a vector [x, y]. */
    DIRECTION("direction");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** The unit as it is written in JSON and in documents. */
    public String symbol() {
        return symbol;
    }
}
