package fr.vigie.server.absence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What inspects the others knows none of them. */
class AbsenceArchitectureTest {

    @Test
    void the_inspection_knows_the_jdk_and_the_list_of_labels_only() {
        classes()
                .that()
                .resideInAPackage("fr.vigie.server.absence")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "fr.vigie.server.absence", "fr.vigie.look", "java..", "org.jspecify..")
                .check(
                        new ClassFileImporter()
                                .withImportOption(place -> !place.contains("/test-classes/"))
                                .importPackages("fr.vigie.server.absence"));
    }
}
