package fr.vigie.server.api;

import fr.vigie.alert.AlertBook;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Standing;
import fr.vigie.permission.StandingSource;
import fr.vigie.register.MeasurementSource;
import fr.vigie.statistics.DecisionFigures;
import fr.vigie.statistics.StatisticsRules;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people made of the alerts, and what was measured of the watches. */
@RestController
@RequestMapping("/api/v1/governance")
class FiguresApi {

    private static final StatisticsRules RULES = StatisticsRules.FLOORS;
    private static final int FIRST_YEAR = 2020;

    private final AlertBook alerts;
    private final CameraBoard board;
    private final StandingSource standing;
    private final MeasurementSource measurements;
    private final InstantSource clock;
    private final ZoneId zone;

    FiguresApi(
            AlertBook alerts,
            CameraBoard board,
            StandingSource standing,
            MeasurementSource measurements,
            InstantSource clock,
            PermissionEngine permissions) {
        this.alerts = alerts;
        this.board = board;
        this.standing = standing;
        this.measurements = measurements;
        this.clock = clock;
        zone = permissions.charter().validity().zone();
    }

    /** Counts of a year: small ones are left out, others rounded. Nobody who decided is in it. */
    @GetMapping("/statistics")
    Map<String, Object> statistics(@RequestParam(defaultValue = "0") int year) {
        Instant end = DecisionFigures.countedUntil(RULES, clock.instant(), zone);
        int now = end.atZone(zone).getYear();
        int asked = year == 0 ? now : Math.clamp(year, FIRST_YEAR, now);
        Instant from = LocalDate.of(asked, 1, 1).atStartOfDay(zone).toInstant();
        Instant over = LocalDate.of(asked + 1, 1, 1).atStartOfDay(zone).toInstant();
        Instant until = over.isBefore(end) ? over : end;
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", from.toString());
        map.put("until", until.toString());
        map.put("smallest", RULES.smallest());
        map.put("step", RULES.step());
        map.put(
                "figures",
                DecisionFigures.of(RULES, alerts.summarise(from, until)).stream()
                        .map(GovernanceAnswers::figures)
                        .toList());
        return map;
    }

    /** What the filed calibrations say of each watch. */
    @GetMapping("/evaluation")
    List<Map<String, Object>> evaluation() {
        Instant now = clock.instant();
        Standing stands = standing.get(now);
        List<Map<String, Object>> all = new ArrayList<>();
        for (CameraStatus camera : board.list()) {
            for (CameraStatus.WatchStatus watch : camera.watches()) {
                Map<String, Object> map = new LinkedHashMap<>();
                var event = watch.watch().event();
                map.put("camera", camera.camera().id().value());
                map.put("watch", watch.watch().id().value());
                map.put("event", event.name());
                stands.findCalibration(camera.camera().id(), event, now)
                        .flatMap(act -> measurements.find(act, event))
                        .ifPresent(found -> map.put("measured", found.document()));
                all.add(map);
            }
        }
        return all;
    }
}
