package fr.vigie.evaluation.theatre.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.Scenes;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Actor;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.TruthFinder;
import fr.vigie.evaluation.theatre.set.Sets;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.geometry.Polygon;
import fr.vigie.watch.Area;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ScenePainterTest {

    /**
     * Of the pictures of the small scene. It is the same on every machine; whoever changes what is
     * drawn changes it here and raises {@code Theatre.DRAWING}.
     */
    private static final String DIGEST =
            "e6df0544d3047a1eccb66ed112cb3a94813e86a3761deb49b89de5542bef4bbb";

    @Test
    void the_same_scene_gives_the_same_pictures_on_every_machine() throws Exception {
        Scene scene = Scenes.parse(Scenes.SMALL);

        assertThat(digest(scene, 30)).isEqualTo(digest(scene, 30)).isEqualTo(DIGEST);
    }

    @Test
    void another_seed_gives_other_pictures() throws Exception {
        Scene other = Scenes.parse(Scenes.SMALL.replace("seed: 5", "seed: 6"));

        assertThat(digest(other, 1)).isNotEqualTo(digest(Scenes.parse(Scenes.SMALL), 1));
    }

    @Test
    void people_have_the_height_that_perspective_gives_them() {
        Scene scene = Scenes.parse(Scenes.SMALL);
        ScenePainter painter = painter(scene);
        Actor somebody = scene.actors().getLast();

        for (double second : new double[] {0.5, 1.0, 1.4}) {
            boolean[] outline = painter.outline(somebody, second);
            Projection foot = scene.camera().project(new Vector(-2 + 2 * second, 0, 12));
            Projection head = scene.camera().project(new Vector(-2 + 2 * second, 1.75, 12));

            double drawn = bottom(outline, scene.width()) - top(outline, scene.width());
            assertThat(drawn).isEqualTo(foot.y() - head.y(), within(foot.scale() * 0.22));
            assertThat((double) bottom(outline, scene.width()))
                    .isEqualTo(foot.y(), within(foot.scale() * 0.2));
        }
    }

    @Test
    void the_drawn_feet_stand_in_the_zone_exactly_when_the_truth_says_so() {
        Scene yard = Theatre.find("yard").orElseThrow();
        AnnotatedWatch watch = TruthFinder.annotate(yard, yard.watches().getFirst());
        Polygon zone = ((Area.Zone) watch.watch().area()).polygon();
        ScenePainter painter = painter(yard);
        int compared = 0;

        for (double second = 0; second < yard.seconds(); second += 0.5) {
            if (nearAnEnd(watch, second)) {
                continue;
            }
            boolean inside = false;
            for (Actor actor : yard.actors()) {
                boolean[] outline = painter.outline(actor, second);
                inside |= actor instanceof Actor.Person && standsIn(zone, outline, yard);
            }
            double now = second;
            boolean truth =
                    watch.truth().stream()
                            .anyMatch(s -> s.from().seconds() <= now && now <= s.to().seconds());
            assertThat(inside).as("at %s s", second).isEqualTo(truth);
            compared++;
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static boolean nearAnEnd(AnnotatedWatch watch, double second) {
        for (Span span : watch.truth()) {
            if (Math.abs(span.from().seconds() - second) < 1.2
                    || Math.abs(span.to().seconds() - second) < 1.2) {
                return true;
            }
        }
        return false;
    }

    /** The middle of the lowest drawn pixels. */
    private static boolean standsIn(Polygon zone, boolean[] outline, Scene scene) {
        int bottom = bottom(outline, scene.width());
        if (bottom < 0 || bottom == scene.height() - 1) {
            return false;
        }
        double sum = 0;
        int count = 0;
        for (int column = 0; column < scene.width(); column++) {
            if (outline[bottom * scene.width() + column]) {
                sum += column + 0.5;
                count++;
            }
        }
        return zone.contains(sum / count / scene.width(), (bottom + 0.5) / scene.height());
    }

    private static int bottom(boolean[] outline, int width) {
        for (int pixel = outline.length - 1; pixel >= 0; pixel--) {
            if (outline[pixel]) {
                return pixel / width;
            }
        }
        return -1;
    }

    private static int top(boolean[] outline, int width) {
        for (int pixel = 0; pixel < outline.length; pixel++) {
            if (outline[pixel]) {
                return pixel / width;
            }
        }
        return -1;
    }

    private static ScenePainter painter(Scene scene) {
        return new ScenePainter(scene, Sets.build(scene.scenery()));
    }

    private static String digest(Scene scene, int pictures) throws NoSuchAlgorithmException {
        ScenePainter painter = painter(scene);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] planes = new byte[scene.width() * scene.height() * 3 / 2];
        for (int i = 0; i < pictures; i++) {
            painter.paintNext(planes);
            digest.update(planes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
