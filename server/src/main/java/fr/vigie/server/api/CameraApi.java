package fr.vigie.server.api;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventDefinition;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the cameras stand, the means to stop and start them, and what can be watched for. */
@RestController
@RequestMapping("/api/v1")
class CameraApi {

    private static final String ACTOR = "authentication.name";

    private final CameraBoard board;

    CameraApi(CameraBoard board) {
        this.board = board;
    }

    @GetMapping("/cameras")
    List<Map<String, Object>> list(HttpServletRequest request) {
        Locale locale = Languages.of(request);
        return board.list().stream().map(status -> Answers.camera(status, locale)).toList();
    }

    @GetMapping("/cameras/{camera}")
    Map<String, Object> camera(@PathVariable String camera, HttpServletRequest request)
            throws ApiException {
        return Answers.camera(get(camera), Languages.of(request));
    }

    @PostMapping("/cameras/{camera}/stop")
    Map<String, Object> stop(
            @PathVariable String camera,
            HttpServletRequest request,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException {
        CameraId id = get(camera).camera().id();
        board.stop(id, actor);
        return camera(camera, request);
    }

    @PostMapping("/cameras/{camera}/start")
    Map<String, Object> start(
            @PathVariable String camera,
            HttpServletRequest request,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException {
        CameraId id = get(camera).camera().id();
        board.start(id, actor);
        return camera(camera, request);
    }

    @GetMapping("/event-types")
    List<Map<String, Object>> events(HttpServletRequest request) {
        Locale locale = Languages.of(request);
        return EventDefinition.listAll().stream().map(d -> Answers.event(d, locale)).toList();
    }

    /** Where the public register, its schema and the journal's proofs are. */
    @GetMapping("/register")
    Map<String, Object> register() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("register", "/register.json");
        map.put("schema", "/register.schema.json");
        map.put("page", "/registre");
        map.put("checkpoint", "/journal/checkpoint");
        map.put("extract", "/journal/extract.jsonl");
        return map;
    }

    private CameraStatus get(String camera) throws ApiException {
        return board.find(Documents.camera(camera)).orElseThrow(ApiException::unknown);
    }
}
