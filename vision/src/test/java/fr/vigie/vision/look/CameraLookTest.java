package fr.vigie.vision.look;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.look.LookClass;
import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.look.Verdict;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.analysis.View;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.look.decode.Decoder.Form;
import fr.vigie.watch.Area;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One candidate from its finding to its verdict, with a network that says what the test wants. */
class CameraLookTest {

    private static final Box PLACE = new Box(0.4, 0.4, 0.5, 0.6);

    @Test
    void a_person_seen_at_once_supports_an_intrusion_with_one_question() throws Exception {
        Said said = new Said(List.of(person(0.8, PLACE)));
        try (SecondLooks looks = looks(said)) {
            SecondLook look = ask(looks.ofFile(), EventType.INTRUSION, LookPolicy.ADVISE).get();
            assertThat(look.verdict()).isEqualTo(Verdict.SUPPORTED);
            assertThat(look.seen().orElseThrow().what()).isEqualTo(LookClass.PERSON);
            assertThat(looks.counters().asked()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INTRUSION", "FALL"})
    void what_further_pictures_cannot_change_is_not_asked_again(EventType event) throws Exception {
        Box lies = new Box(0.38, 0.5, 0.54, 0.6);
        try (SecondLooks looks = looks(new Said(List.of(person(0.35, lies))))) {
            SecondLook look = ask(looks.ofFile(), event, LookPolicy.ADVISE).get();
            assertThat(look.verdict()).isEqualTo(Verdict.SUPPORTED);
            assertThat(looks.counters().asked()).isEqualTo(1);
        }
    }

    @Test
    void a_person_who_stays_at_the_place_of_a_thing_contradicts_it() throws Exception {
        Said said = new Said(List.of(person(0.6, PLACE)));
        try (SecondLooks looks = looks(said)) {
            SecondLook look =
                    ask(looks.ofFile(), EventType.ABANDONED_OBJECT, LookPolicy.REQUIRE).get();
            assertThat(look.verdict()).isEqualTo(Verdict.CONTRADICTED);
            assertThat(look.drops()).isTrue();
            assertThat(looks.counters().asked()).isEqualTo(3);
        }
    }

    @Test
    void a_person_beside_a_thing_contradicts_nothing() throws Exception {
        Said said = new Said(List.of(person(0.9, new Box(0.6, 0.4, 0.7, 0.6))));
        try (SecondLooks looks = looks(said)) {
            SecondLook look =
                    ask(looks.ofFile(), EventType.ABANDONED_OBJECT, LookPolicy.REQUIRE).get();
            assertThat(look.verdict()).isEqualTo(Verdict.UNDECIDED);
            assertThat(look.drops()).isFalse();
        }
    }

    @Test
    void that_nothing_is_seen_contradicts_no_event() throws Exception {
        for (EventType event : EventType.values()) {
            try (SecondLooks looks = looks(new Said(List.of()))) {
                SecondLook look = ask(looks.ofFile(), event, LookPolicy.REQUIRE).get();
                assertThat(look.verdict()).as("%s", event).isEqualTo(Verdict.UNDECIDED);
            }
        }
    }

    @Test
    void somebody_who_lies_supports_a_fall_and_who_stands_there_contradicts_it() throws Exception {
        Box lies = new Box(0.38, 0.5, 0.54, 0.6);
        try (SecondLooks looks = looks(new Said(List.of(person(0.4, lies))))) {
            assertThat(ask(looks.ofFile(), EventType.FALL, LookPolicy.ADVISE).get().verdict())
                    .isEqualTo(Verdict.SUPPORTED);
        }
        Box stands = new Box(0.43, 0.39, 0.49, 0.61);
        try (SecondLooks looks = looks(new Said(List.of(person(0.8, stands))))) {
            assertThat(ask(looks.ofFile(), EventType.FALL, LookPolicy.ADVISE).get().verdict())
                    .isEqualTo(Verdict.CONTRADICTED);
        }
    }

    @Test
    void an_animal_contradicts_an_intrusion_and_a_person_beside_it_does_not() throws Exception {
        Sight fox = new Sight(LookClass.ANIMAL, 0.7, PLACE);
        try (SecondLooks looks = looks(new Said(List.of(fox)))) {
            assertThat(ask(looks.ofFile(), EventType.INTRUSION, LookPolicy.ADVISE).get().verdict())
                    .isEqualTo(Verdict.CONTRADICTED);
        }
        try (SecondLooks looks = looks(new Said(List.of(fox, person(0.4, PLACE))))) {
            assertThat(ask(looks.ofFile(), EventType.INTRUSION, LookPolicy.ADVISE).get().verdict())
                    .isEqualTo(Verdict.SUPPORTED);
        }
    }

    @Test
    void a_watch_whose_second_look_is_off_is_not_asked_about() throws Exception {
        Said said = new Said(List.of());
        try (SecondLooks looks = looks(said)) {
            var answer =
                    looks.ofFile()
                            .review(
                                    watch(EventType.INTRUSION),
                                    sighting(EventType.INTRUSION),
                                    LookPolicy.OFF,
                                    view(0));
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(looks.counters().asked()).isZero();
        }
    }

    @Test
    void a_live_candidate_goes_out_unlooked_when_the_network_does_not_answer() throws Exception {
        Said said = new Said(List.of());
        said.stand = new CountDownLatch(1);
        SecondLooks looks = looks(said);
        var answer =
                looks.ofLive()
                        .review(
                                watch(EventType.FIRE),
                                sighting(EventType.FIRE),
                                LookPolicy.REQUIRE,
                                view(0));
        SecondLook look = answer.get(10, TimeUnit.SECONDS).orElseThrow();
        assertThat(look.verdict()).isEqualTo(Verdict.UNLOOKED);
        assertThat(look.drops()).isFalse();
        assertThat(looks.counters().unlooked()).isEqualTo(1);
        said.stand.countDown();
        looks.close();
    }

    @Test
    void the_end_of_the_stream_decides_by_what_came() throws Exception {
        try (SecondLooks looks = looks(new Said(List.of(person(0.6, PLACE))))) {
            Reviewer reviewer = looks.ofFile();
            var answer =
                    reviewer.review(
                            watch(EventType.ABANDONED_OBJECT),
                            sighting(EventType.ABANDONED_OBJECT),
                            LookPolicy.REQUIRE,
                            view(0));
            reviewer.onEnd();
            assertThat(answer.get(10, TimeUnit.SECONDS).orElseThrow().verdict())
                    .isEqualTo(Verdict.UNDECIDED);
        }
    }

    private static CompletableFuture<SecondLook> ask(
            Reviewer reviewer, EventType event, LookPolicy policy) {
        CompletableFuture<Optional<SecondLook>> answer =
                reviewer.review(watch(event), sighting(event), policy, view(0));
        for (int i = 1; i < 20; i++) {
            reviewer.onPicture(view(i * 0.1));
        }
        return answer.orTimeout(10, TimeUnit.SECONDS).thenApply(Optional::orElseThrow);
    }

    private static SecondLooks looks(Looker looker) {
        byte[] model =
                OnnxWriter.ofPicture(64, 64)
                        .constantOutput("output", new float[84 * 6], 1, 84, 6)
                        .toBytes();
        var manifest = Packs.manifest(model, Form.YOLOX, Packs.plain(64, 64), List.of("person"));
        return new SecondLooks(Packs.admitted(manifest, model), looker, System::nanoTime);
    }

    private static Sight person(double score, Box box) {
        return new Sight(LookClass.PERSON, score, box);
    }

    private static Watch watch(EventType event) {
        return new Watch(
                new WatchId("w"),
                event,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                new Parameters(Map.of()));
    }

    private static Sighting sighting(EventType event) {
        return new Sighting(
                new WatchId("w"),
                event,
                1,
                MediaTime.ZERO,
                MediaTime.ZERO,
                PLACE,
                List.of(new Measure("m", 2, Measure.Comparison.AT_LEAST, 1, Unit.SECONDS)));
    }

    private static View view(double seconds) {
        return new View() {
            @Override
            public MediaTime time() {
                return MediaTime.ofSeconds(seconds);
            }

            @Override
            public ColourPicture copy(int largestWidth) {
                return new ColourPicture(160, 90, new int[160 * 90]);
            }
        };
    }

    /** Sees the same in every crop. */
    private static final class Said implements Looker {

        private final List<Sight> sights;
        private CountDownLatch stand = new CountDownLatch(0);

        Said(List<Sight> sights) {
            this.sights = sights;
        }

        @Override
        public int mostAtOnce() {
            return 4;
        }

        @Override
        public List<List<Sight>> look(List<Crop> crops) {
            try {
                stand.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            List<List<Sight>> all = new ArrayList<>();
            crops.forEach(_ -> all.add(sights));
            return all;
        }

        @Override
        public void close() {}
    }
}
