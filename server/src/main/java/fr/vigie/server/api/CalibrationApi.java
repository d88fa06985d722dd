package fr.vigie.server.api;

import fr.vigie.evaluation.document.CalibrationReader;
import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundGrid;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Point;
import fr.vigie.setup.SetupRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a calibration makes of a picture's ground, before it is kept anywhere. */
@RestController
@RequestMapping("/api/v1/setup/calibration")
class CalibrationApi {

    private static final double NARROWEST = 0.2;
    private static final double WIDEST = 5;

    /**
     * The metre grid that lies on the ground, and how far off a distance there may be.
     *
     * @param aspect the picture's width over its height
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> grid(InputStream body, @RequestParam(defaultValue = "1.7778") double aspect)
            throws SetupRefusal, ApiException, IOException {
        Calibration calibration = read(Documents.read(body));
        GroundPlane ground = GroundPlane.of(calibration, Math.clamp(aspect, NARROWEST, WIDEST));
        GroundGrid grid = GroundGrid.of(ground);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("step", grid.step());
        map.put(
                "lines",
                grid.lines().stream()
                        .map(line -> List.of(pair(line.from()), pair(line.to())))
                        .toList());
        Point from = ends(calibration).getFirst();
        Point to = ends(calibration).getLast();
        map.put("error", ground.distanceError(from, to) / ground.distance(from, to));
        return map;
    }

    private static Calibration read(String text) throws SetupRefusal {
        Problems problems = new Problems("calibration");
        Optional<Value> value = YamlFile.parse(text.getBytes(StandardCharsets.UTF_8), problems);
        Optional<Calibration> read = value.flatMap(CalibrationReader::read);
        if (read.isEmpty()) {
            throw new SetupRefusal(
                    SetupRefusal.Reason.MISTAKES,
                    problems.list().stream().map(Problem::sentence).toList());
        }
        return read.get();
    }

    /** Two places on the ground that are far from one another. */
    private static List<Point> ends(Calibration calibration) {
        return switch (calibration) {
            case Calibration.FourPoints four -> List.of(four.points().get(0), four.points().get(2));
            case Calibration.TwoPeople two -> List.of(two.first().foot(), two.second().foot());
        };
    }

    private static List<Double> pair(Point point) {
        return List.of(point.x(), point.y());
    }
}
