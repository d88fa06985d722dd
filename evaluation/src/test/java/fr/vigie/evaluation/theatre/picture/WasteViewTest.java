package fr.vigie.evaluation.theatre.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.evaluation.theatre.Scenes;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import java.util.List;
import org.junit.jupiter.api.Test;

class WasteViewTest {

    private static final String BIN =
            """
            format: 1
            title: Poubelle
            seed: 5
            size: [320, 180]
            rate: 10
            seconds: 40
            camera: {height: 5, tilt: 22, field_of_view: 60}
            set: square
            light: {sun: 0, sky: 0.8}
            sensor: {noise: 1}
            bins: [{id: b, colour: "#305040", at: [0, 9], levels: [{at: 0, full: 0.5}, {at: 10, full: 0.95}, {at: 20, full: 1.6}]}]
            """;

    private static final Polygon AROUND =
            new Polygon(
                    List.of(
                            new Point(0.3, 0.3),
                            new Point(0.7, 0.3),
                            new Point(0.7, 0.8),
                            new Point(0.3, 0.8)));

    private final WasteView view = new WasteView(Scenes.parse(BIN));

    @Test
    void a_bin_that_is_not_full_shows_no_waste_and_covers_none_of_the_zone() {
        assertThat(view.share(AROUND, 5)).isZero();
    }

    @Test
    void the_fuller_it_is_the_more_of_the_zone_is_covered() {
        double heaped = view.share(AROUND, 15);
        double over = view.share(AROUND, 30);

        assertThat(heaped).isBetween(0.001, 0.1);
        assertThat(over).isBetween(2 * heaped, 0.5);
    }

    @Test
    void the_share_is_that_of_the_zone() {
        Polygon halfAsLarge =
                new Polygon(
                        List.of(
                                new Point(0.4, 0.3),
                                new Point(0.6, 0.3),
                                new Point(0.6, 0.8),
                                new Point(0.4, 0.8)));

        assertThat(view.share(halfAsLarge, 15))
                .isCloseTo(2 * view.share(AROUND, 15), within(0.005));
    }

    @Test
    void a_zone_beside_it_holds_nothing() {
        Polygon beside =
                new Polygon(List.of(new Point(0, 0), new Point(0.2, 0), new Point(0.2, 1)));

        assertThat(view.share(beside, 30)).isZero();
    }
}
