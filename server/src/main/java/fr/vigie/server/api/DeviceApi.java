package fr.vigie.server.api;

import fr.vigie.language.Text;
import fr.vigie.setup.DeviceLogin;
import fr.vigie.setup.DeviceOffer;
import fr.vigie.setup.DeviceSearch;
import fr.vigie.setup.FoundDevice;
import fr.vigie.setup.SetupRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds cameras on the network and asks one which streams it offers. Nothing is kept. */
@RestController
@RequestMapping("/api/v1/setup/onvif")
class DeviceApi {

    private static final String ACTOR = "authentication.name";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final DeviceSearch devices;

    DeviceApi(DeviceSearch devices) {
        this.devices = devices;
    }

    /** Whoever answers, on the whole network or at one address. */
    @PostMapping(path = "/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> search(
            InputStream body, @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException, IOException {
        JsonNode asked = read(body);
        Optional<String> address = Optional.of(text(asked, "address")).filter(a -> !a.isEmpty());
        return Map.of(
                "devices", devices.search(address, actor).stream().map(DeviceApi::device).toList());
    }

    /** What one device offers. Name and password come in and go to that device only. */
    @PostMapping(path = "/streams", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> streams(
            InputStream body, @CurrentSecurityContext(expression = ACTOR) String actor)
            throws SetupRefusal, ApiException, IOException {
        JsonNode asked = read(body);
        DeviceLogin login =
                new DeviceLogin(
                        text(asked, "address"),
                        text(asked, "user"),
                        text(asked, "password"),
                        Optional.of(text(asked, "certificate")).filter(c -> !c.isEmpty()));
        DeviceOffer offer = devices.ask(login, actor);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("maker", offer.maker());
        map.put("model", offer.model());
        map.put("streams", offer.streams().stream().map(DeviceApi::stream).toList());
        offer.certificate().ifPresent(certificate -> map.put("certificate", certificate));
        return map;
    }

    private static Map<String, Object> device(FoundDevice found) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("address", found.address());
        map.put("name", found.name());
        map.put("model", found.model());
        return map;
    }

    private static Map<String, Object> stream(DeviceOffer.Stream offered) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("profile", offered.profile());
        map.put("name", offered.name());
        map.put("codec", offered.codec());
        map.put("width", offered.width());
        map.put("height", offered.height());
        map.put("picturesPerSecond", offered.picturesPerSecond());
        map.put("suggested", offered.suggested());
        return map;
    }

    private static JsonNode read(InputStream body) throws ApiException, IOException {
        String text = Documents.read(body);
        try {
            JsonNode asked = MAPPER.readTree(text);
            List<String> known = List.of("address", "user", "password", "certificate");
            if (asked.isObject()
                    && known.containsAll(asked.propertyNames())
                    && asked.valueStream().allMatch(JsonNode::isString)) {
                return asked;
            }
        } catch (JacksonException e) {
            // Said below, as for another form.
        }
        throw new ApiException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "MISTAKES",
                new Text(
                        "un objet JSON avec des textes : address, user, password, certificate",
                        "a JSON object of texts: address, user, password, certificate"));
    }

    private static String text(JsonNode asked, String key) {
        return asked.path(key).asString("");
    }
}
