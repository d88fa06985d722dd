import client.ApiClient;
import client.ApiException;
import client.ApiResponse;
import client.api.DefaultApi;
import client.model.Alert;
import client.model.AlertPage;
import client.model.Camera;
import client.model.CameraStatus;
import client.model.EventType;
import client.model.Permission;
import client.model.Watch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program of the town, written against the generated client alone: compiled and run by ApiClientTest. */
public final class TownProgram {

    public static List<String> run(String address, String token) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        DefaultApi vigie = new DefaultApi(client);
        List<String> said = new ArrayList<>();

        said.add("events " + vigie.listEventTypes().size());
        Camera gate =
                new Camera()
                        .id("portail")
                        .name("Portail")
                        .source("rtsp://192.0.2.10/flux")
                        .legalStatus(Camera.LegalStatusEnum.CLOSED_PRIVATE_SITE)
                        .watches(List.of());
        ApiResponse<Camera> added = vigie.addCameraWithHttpInfo(gate);
        said.add("added " + added.getData().getName());
        Watch watch = new Watch().event(EventType.INTRUSION).zone(zone(0, 0.5, 1, 0.5, 1, 1, 0, 1));
        Permission permission = vigie.checkWatch("portail", watch.id("entree"));
        said.add("permitted " + permission.getPermitted());
        ApiResponse<Camera> watched =
                vigie.putWatchWithHttpInfo("portail", "entree", tag(added), watch);
        said.add("watches " + watched.getData().getWatches().size());
        try {
            vigie.removeCamera("portail", tag(added));
        } catch (ApiException e) {
            said.add("too late " + e.getCode());
        }
        List<CameraStatus> cameras = vigie.listCameras();
        said.add("cameras " + cameras.stream().map(CameraStatus::getId).toList());
        AlertPage page = vigie.listAlerts(10, null);
        for (Alert alert : page.getAlerts()) {
            said.add(alert.getEvent() + " at " + alert.getCamera() + " " + alert.getState());
        }
        vigie.removeCamera("portail", tag(watched));
        said.add("left " + vigie.listSetup().size());
        return said;
    }

    private static String tag(ApiResponse<?> answer) {
        return Stream.concat(
                        answer.getHeaders().getOrDefault("etag", List.of()).stream(),
                        answer.getHeaders().getOrDefault("ETag", List.of()).stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<List<BigDecimal>> zone(double... numbers) {
        List<List<BigDecimal>> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(
                    List.of(BigDecimal.valueOf(numbers[i]), BigDecimal.valueOf(numbers[i + 1])));
        }
        return points;
    }
}
