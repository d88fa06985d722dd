package fr.vigie.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of this room: app wires everything, and the adapters do not know one another. */
class ServerArchitectureTest {

    private static final List<String> ADAPTERS =
            List.of(
                    "config",
                    "station",
                    "store",
                    "console",
                    "report",
                    "register",
                    "observe",
                    "vault",
                    "access",
                    "api",
                    "onvif");

    private static final JavaClasses SERVER =
            new ClassFileImporter()
                    .withImportOption(place -> !place.contains("/test-classes/"))
                    .importPackages("fr.vigie.server");

    @Test
    void nobody_imports_app() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.vigie.server.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.vigie.server.app..")
                .check(SERVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config",
                "station",
                "store",
                "console",
                "report",
                "register",
                "observe",
                "vault",
                "access",
                "api",
                "onvif"
            })
    void an_adapter_knows_no_other(String adapter) {
        List<String> others = new ArrayList<>(ADAPTERS);
        others.remove(adapter);
        noClasses()
                .that()
                .resideInAPackage("fr.vigie.server." + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        others.stream()
                                .map(other -> "fr.vigie.server." + other + "..")
                                .toArray(String[]::new))
                .check(SERVER);
    }

    @Test
    void only_store_speaks_to_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.vigie.server.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.h2..", "org.springframework.jdbc..")
                .check(SERVER);
    }

    @Test
    void stations_know_no_web() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "fr.vigie.server.station..",
                        "fr.vigie.server.config..",
                        "fr.vigie.server.onvif..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(SERVER);
    }

    @Test
    void packages_have_no_cycle() {
        slices().matching("fr.vigie.server.(*)..").should().beFreeOfCycles().check(SERVER);
    }
}
