package fr.vigie.server.config;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Section;
import java.util.Optional;

/** Reads where a camera's pictures come from, as it may be written in one kind of document. */
interface CameraSource {

    /** The source of a camera, or empty after a problem was noted. */
    Optional<SourceAddress> read(Section camera);
}
