package fr.vigie.vision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The rules of this room: stream → frame, scene → frame, detect → scene, analysis → all, look →
 * analysis; native code, pictures and picture algorithms each in one package.
 */
class VisionArchitectureTest {

    private static final String ROOM = "fr.vigie.vision.";

    private static final JavaClasses VISION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.vigie.vision");

    @Test
    void packages_have_no_cycle() {
        slices().matching("fr.vigie.vision.(*)..").should().beFreeOfCycles().check(VISION);
    }

    @Test
    void frames_know_nothing_of_where_they_come_from_or_go() {
        keepsFrom("frame", "stream", "scene", "detect", "analysis");
    }

    @Test
    void streams_know_frames_only() {
        keepsFrom("stream", "scene", "detect", "analysis");
    }

    @Test
    void scenes_know_frames_only() {
        keepsFrom("scene", "stream", "detect", "analysis");
    }

    @Test
    void scenes_know_no_event_watch_or_charter() {
        noClasses()
                .that()
                .resideInAPackage(ROOM + "scene..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.vigie.event..", "fr.vigie.watch..", "fr.vigie.charter..")
                .check(VISION);
    }

    @Test
    void detectors_see_the_scene_and_no_picture() {
        keepsFrom("detect", "stream", "frame", "analysis");
    }

    @Test
    void native_code_is_touched_in_the_stream_package_only() {
        onlyIn("stream", "org.bytedeco..");
    }

    @Test
    void networks_run_in_the_second_look_only() {
        onlyIn("look", "ai.onnxruntime..");
        keepsFrom("stream", "look");
        keepsFrom("frame", "look");
        keepsFrom("scene", "look");
        keepsFrom("detect", "look");
        keepsFrom("analysis", "look");
    }

    @Test
    void the_second_look_sees_pictures_and_no_scene_or_stream() {
        keepsFrom("look", "stream", "scene", "detect");
    }

    @Test
    void picture_algorithms_of_others_serve_the_scene_only() {
        onlyIn("scene", "boofcv..", "org.ddogleg..", "georegression..");
    }

    @Test
    void stills_are_drawn_in_the_frame_package_only() {
        onlyIn("frame", "java.awt..", "javax.imageio..");
    }

    private static void keepsFrom(String from, String... others) {
        for (String other : others) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOM + from + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOM + other + "..")
                    .allowEmptyShould(true)
                    .check(VISION);
        }
    }

    private static void onlyIn(String one, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOM + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(VISION);
    }
}
