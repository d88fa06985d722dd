package fr.vigie.server.api;

import fr.vigie.camera.CameraId;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.MaskedPictures;
import fr.vigie.setup.Setup;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The masked picture of now, to look at and to draw on; 204 where there is none. */
@RestController
class PictureApi {

    private static final String ACTOR = "authentication.name";

    private final MaskedPictures pictures;
    private final CameraBoard board;
    private final Setup setup;

    PictureApi(MaskedPictures pictures, CameraBoard board, Setup setup) {
        this.pictures = pictures;
        this.board = board;
        this.setup = setup;
    }

    /** For the pages that show how a camera stands: of one that runs. */
    @GetMapping("/cameras/{camera}/preview.jpg")
    ResponseEntity<byte[]> preview(
            @PathVariable String camera, @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException {
        CameraId id =
                board.find(Documents.camera(camera))
                        .map(status -> status.camera().id())
                        .orElseThrow(ApiException::unknown);
        return answer(pictures.findRunning(id, actor));
    }

    /** For whoever draws on it: its stream is opened where it does not run. */
    @GetMapping("/api/v1/setup/cameras/{camera}/picture.jpg")
    ResponseEntity<byte[]> picture(
            @PathVariable String camera, @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException {
        CameraId id =
                setup.find(Documents.camera(camera))
                        .map(found -> found.plan().camera().id())
                        .orElseThrow(ApiException::unknown);
        return answer(pictures.findOpened(id, actor));
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> jpeg) {
        return jpeg.isEmpty()
                ? ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build()
                : ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(jpeg.get());
    }
}
