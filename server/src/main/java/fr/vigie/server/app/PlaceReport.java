package fr.vigie.server.app;

import fr.vigie.act.Deadline;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.permission.Permission;
import fr.vigie.permission.Permission.Footing;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Standing;
import fr.vigie.server.config.Configuration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Says on the terminal what of a configuration may not run, what is on trial, what soon ends. */
final class PlaceReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private PlaceReport() {}

    static void say(Terminal terminal, Configuration read, Standing standing, Instant now) {
        read.listRefused(now, standing)
                .forEach(refused ->
                        terminal.say(
                                new Text(
                                        "Refusé : " + refused.in(Locale.FRENCH),
                                        "Refused: " + refused.in(Locale.ENGLISH))));
        sayTrials(terminal, read, standing, now);
        ZoneId zone = read.charter().validity().zone();
        Deadline.of(standing.acts(), now).forEach(d -> terminal.say(words(d, zone)));
    }

    private static void sayTrials(
            Terminal terminal, Configuration read, Standing standing, Instant now) {
        PermissionEngine engine = new PermissionEngine(read.charter());
        for (var plan : read.listPlans()) {
            for (var watch : plan.watches()) {
                Permission answer = engine.decide(plan.camera(), watch, now, standing);
                if (answer instanceof Permission.Permitted(String _, Footing footing)) {
                    words(footing)
                            .map(words -> words.plus(calibrate(plan.camera().id(), watch.event())))
                            .ifPresent(words ->
                                    terminal.say(
                                            Text.same(plan.camera().id() + "/" + watch.id() + " : ")
                                                    .plus(words)));
                }
            }
        }
    }

    private static Optional<Text> words(Footing footing) {
        return switch (footing) {
            case FULL -> Optional.empty();
            case UNMEASURED ->
                    Optional.of(
                            new Text(
                                    "pas encore mesuré sur cette caméra ; ses signalements"
                                            + " arrivent au pupitre et le disent. ",
                                    "not yet measured on this camera; its alerts reach the desk"
                                            + " and say so. "));
            case ON_TRIAL ->
                    Optional.of(
                            new Text(
                                    "à l'essai, aucune calibration n'est déposée ; ses"
                                            + " signalements sont comptés et n'arrivent pas au"
                                            + " pupitre. ",
                                    "on trial, no calibration is filed; what it sees is counted"
                                            + " and does not reach the desk. "));
        };
    }

    private static Text calibrate(CameraId camera, EventType event) {
        return Text.format(
                "Une fois mesuré : ./vigie act add RAPPORT --kind CALIBRATION --camera %s --event"
                        + " %s …",
                "Once measured: ./vigie act add REPORT --kind CALIBRATION --camera %s --event"
                        + " %s …",
                camera,
                event);
    }

    /** One line for an act that soon ends or has ended. */
    static Text words(Deadline deadline, ZoneId zone) {
        String end = DAY.format(deadline.end().atZone(zone));
        String act = deadline.act().kind() + " " + deadline.act().number();
        return switch (deadline.notice()) {
            case ENDED ->
                    Text.format("Acte échu : %s, depuis le %s.", "Act ended: %s, on %s.", act, end);
            case SEVEN_DAYS ->
                    Text.format(
                            "Acte qui finit dans moins de 7 jours : %s, le %s.",
                            "Act that ends within 7 days: %s, on %s.", act, end);
            case THIRTY_DAYS ->
                    Text.format(
                            "Acte qui finit dans moins de 30 jours : %s, le %s.",
                            "Act that ends within 30 days: %s, on %s.", act, end);
        };
    }
}
