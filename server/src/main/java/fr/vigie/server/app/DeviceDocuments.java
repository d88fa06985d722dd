package fr.vigie.server.app;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.server.config.DeviceForm;
import fr.vigie.setup.DeviceSearch;
import fr.vigie.setup.SetupRefusal;
import java.util.Optional;

/**
 * Puts the address of a stream into the documents that choose one by its device, so that the camera
 * is one like those whose address was typed.
 */
record DeviceDocuments(DeviceSearch devices) {

    /** The document with an address; itself where it has one. */
    String settle(String document, String actor) throws SetupRefusal {
        Problems problems = new Problems("camera");
        Optional<DeviceForm.Choice> choice = DeviceForm.find(document, problems);
        if (!problems.isEmpty()) {
            throw LiveSetup.mistakes(problems);
        }
        return choice.isEmpty()
                ? document
                : DeviceForm.settled(
                        document,
                        devices.getStream(choice.get().device(), choice.get().profile(), actor));
    }
}
