package fr.vigie.server.api;

import fr.vigie.camera.SourceAddress;
import fr.vigie.catalogue.EventPage;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.TrialResult;
import fr.vigie.setup.WatchTrials;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tries a watch before it is switched on; a clip is deleted before the answer goes out. */
@RestController
@RequestMapping("/api/v1/setup/cameras/{camera}/trial")
class WatchTrialApi {

    private static final String ACTOR = "authentication.name";
    private static final int AT_ONCE = 1 << 16;
    private static final long MEBIBYTE = 1 << 20;

    private final WatchTrials trials;

    WatchTrialApi(WatchTrials trials) {
        this.trials = trials;
    }

    /** On the drawn scene of the watch's event. */
    @PostMapping(path = "/scene", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> scene(
            @PathVariable String camera,
            InputStream body,
            HttpServletRequest request,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException, IOException {
        String watch = Documents.read(body);
        TrialResult result = trials.onScene(Documents.camera(camera), watch, actor);
        return answer(result, watch, Languages.of(request));
    }

    /**
     * On a clip: its bytes are the body, its name is nobody's concern.
     *
     * @param watch the watch as JSON
     */
    @PostMapping(path = "/clip", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Map<String, Object> clip(
            @PathVariable String camera,
            @RequestParam String watch,
            InputStream body,
            HttpServletRequest request,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException, IOException {
        Path clip = Files.createTempFile("vigie-clip", ".video");
        try {
            take(body, clip);
            SourceAddress recorded = SourceAddress.ofRecorded(clip.toString());
            TrialResult result = trials.onClip(Documents.camera(camera), watch, recorded, actor);
            return answer(result, watch, Languages.of(request));
        } finally {
            Files.delete(clip);
        }
    }

    private static void take(InputStream body, Path clip) throws ApiException, IOException {
        long taken = 0;
        byte[] part = new byte[AT_ONCE];
        try (OutputStream out = Files.newOutputStream(clip)) {
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                taken += read;
                if (taken > WatchTrials.LARGEST_CLIP) {
                    throw new ApiException(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "SIZE",
                            Text.format(
                                    "une séquence a %s Mio au plus ; prenez-en une plus courte",
                                    "a clip has %s MiB at most; take a shorter one",
                                    WatchTrials.LARGEST_CLIP / MEBIBYTE));
                }
                out.write(part, 0, read);
            }
        }
    }

    private static Map<String, Object> answer(TrialResult result, String watch, Locale locale) {
        Optional<EventType> event = findEvent(watch);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("seconds", result.seconds());
        map.put("found", result.found().stream().map(f -> found(f, event, locale)).toList());
        return map;
    }

    private static Optional<EventType> findEvent(String watch) {
        try {
            String name = JsonMapper.shared().readTree(watch).path("event").asString("");
            return Arrays.stream(EventType.values()).filter(e -> e.name().equals(name)).findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> found(
            TrialResult.Found found, Optional<EventType> event, Locale locale) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("began", found.began());
        map.put("raised", found.raised());
        map.put(
                "box",
                List.of(
                        found.box().left(),
                        found.box().top(),
                        found.box().right(),
                        found.box().bottom()));
        map.put(
                "why",
                event.map(type ->
                                found.measures().stream()
                                        .map(m -> EventPage.why(type, m).in(locale))
                                        .toList())
                        .orElse(List.of()));
        return map;
    }
}
