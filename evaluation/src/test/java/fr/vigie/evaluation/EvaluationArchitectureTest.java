package fr.vigie.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The rules of this room: no cycle between packages, arithmetic stays apart from files and
 * pictures, and nothing that would draw with the fonts or the screen of the machine.
 */
class EvaluationArchitectureTest {

    private static final JavaClasses EVALUATION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.vigie.evaluation");

    @Test
    void packages_have_no_cycle() {
        slices().matching("fr.vigie.evaluation.(**)").should().beFreeOfCycles().check(EVALUATION);
    }

    @Test
    void evaluation_knows_no_server() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.vigie.server..", "org.springframework..", "org.bytedeco..")
                .check(EVALUATION);
    }

    @Test
    void the_theatre_draws_without_fonts_screen_or_wall_clock() {
        noClasses()
                .that()
                .resideInAPackage("..theatre..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..", "java.time..")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .allowEmptyShould(true)
                .check(EVALUATION);
    }

    @Test
    void score_reads_no_file_and_runs_no_detector() {
        noClasses()
                .that()
                .resideInAPackage("..score..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "fr.vigie.vision..")
                .check(EVALUATION);
    }
}
