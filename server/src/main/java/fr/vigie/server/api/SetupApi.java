package fr.vigie.server.api;

import fr.vigie.access.Right;
import fr.vigie.permission.Permission;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.StreamTrial;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cameras and watches as they are set up: read, tried, added, changed and removed. */
@RestController
@RequestMapping("/api/v1/setup")
class SetupApi {

    private static final String ACTOR = "authentication.name";
    private static final String WHO = "authentication";
    private static final String CAMERA = "/cameras/{camera}";
    private static final String WATCH = CAMERA + "/watches/{watch}";

    private final Setup setup;

    SetupApi(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/cameras")
    List<Map<String, Object>> list() {
        return setup.list().stream().map(SetupApi::line).toList();
    }

    @GetMapping(CAMERA)
    ResponseEntity<String> camera(@PathVariable String camera) throws ApiException {
        return answer(setup.find(Documents.camera(camera)).orElseThrow(ApiException::unknown));
    }

    @PostMapping(path = "/cameras", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> add(
            InputStream body, @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException, IOException {
        SetUpCamera added = setup.add(Documents.read(body), actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/setup/cameras/" + added.plan().camera().id()))
                .eTag(Documents.tag(added.revision()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(added.document());
    }

    @PutMapping(path = CAMERA, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> change(
            @PathVariable String camera,
            InputStream body,
            @RequestHeader(name = "If-Match", defaultValue = "") String seen,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException, IOException {
        String revision = Documents.revision(seen);
        return answer(
                setup.change(Documents.camera(camera), Documents.read(body), revision, actor));
    }

    @DeleteMapping(CAMERA)
    ResponseEntity<Void> remove(
            @PathVariable String camera,
            @RequestHeader(name = "If-Match", defaultValue = "") String seen,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException {
        setup.remove(Documents.camera(camera), Documents.revision(seen), actor);
        return ResponseEntity.noContent().build();
    }

    @PutMapping(path = WATCH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> putWatch(
            @PathVariable String camera,
            @PathVariable String watch,
            InputStream body,
            @RequestHeader(name = "If-Match", defaultValue = "") String seen,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException, IOException {
        String revision = Documents.revision(seen);
        return answer(
                setup.putWatch(
                        Documents.camera(camera),
                        Documents.watch(watch),
                        Documents.read(body),
                        revision,
                        actor));
    }

    @DeleteMapping(WATCH)
    ResponseEntity<String> removeWatch(
            @PathVariable String camera,
            @PathVariable String watch,
            @RequestHeader(name = "If-Match", defaultValue = "") String seen,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException {
        return answer(
                setup.removeWatch(
                        Documents.camera(camera),
                        Documents.watch(watch),
                        Documents.revision(seen),
                        actor));
    }

    /** The answer that a watch would get now; nothing is kept. */
    @PostMapping(path = CAMERA + "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> check(
            @PathVariable String camera, InputStream body, HttpServletRequest request)
            throws SetupRefusal, ApiException, IOException {
        Permission answer = setup.check(Documents.camera(camera), Documents.read(body));
        return Answers.permission(answer, Languages.of(request));
    }

    /** Opens a stream for a moment. The picture goes to those who may see pictures. */
    @PostMapping(path = "/trial", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> tryOut(
            InputStream body,
            HttpServletRequest request,
            @CurrentSecurityContext(expression = WHO) Authentication who)
            throws SetupRefusal, ApiException, IOException {
        StreamTrial trial = setup.tryOut(Documents.read(body), who.getName());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("codec", trial.codec());
        map.put("width", trial.width());
        map.put("height", trial.height());
        trial.picturesPerSecond().ifPresent(rate -> map.put("picturesPerSecond", rate));
        if (seesPictures(who)) {
            trial.still().ifPresent(s -> map.put("still", Base64.getEncoder().encodeToString(s)));
        }
        String words = trial.words().in(Languages.of(request));
        if (!words.isEmpty()) {
            map.put("words", words);
        }
        return map;
    }

    /** The cameras of the console as they can be put into {@code vigie.yaml}. */
    @GetMapping(path = "/export", produces = "application/yaml")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.status(HttpStatus.OK)
                .header("Content-Disposition", "attachment; filename=\"vigie-cameras.yaml\"")
                .body(setup.export().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean seesPictures(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(right -> Right.SEE_PICTURES.name().equals(right.getAuthority()));
    }

    private static ResponseEntity<String> answer(SetUpCamera camera) {
        return ResponseEntity.ok()
                .eTag(Documents.tag(camera.revision()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(camera.document());
    }

    private static Map<String, Object> line(SetUpCamera camera) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", camera.plan().camera().id().value());
        map.put("name", camera.plan().camera().name());
        map.put("origin", camera.origin().name());
        map.put("revision", camera.revision());
        return map;
    }
}
