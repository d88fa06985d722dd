package fr.vigie.server.app;

import fr.vigie.act.Fingerprint;
import fr.vigie.charter.Charter;
import fr.vigie.language.Text;
import fr.vigie.look.LookNeeds;
import fr.vigie.server.config.LookChoice;
import fr.vigie.server.model.Measurements;
import fr.vigie.server.model.ModelException;
import fr.vigie.server.model.ModelShelf;
import fr.vigie.vision.look.Engine;
import fr.vigie.vision.look.Network;
import fr.vigie.vision.look.pack.ModelPack;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The second look that a server is started with.
 *
 * @param pack admitted under the place's charter
 * @param engine on what it runs
 * @param measured what was measured with it on this installation's cameras
 */
record LookSettings(ModelPack pack, Engine engine, Measurements measured) {

    /**
     * What the configuration asks for.
     *
     * @throws CommandFailure if the pack is missing or refused, or the provider is not at hand
     */
    static LookSettings of(LookChoice choice, Charter charter) throws CommandFailure {
        ModelShelf shelf = new ModelShelf(choice.folder().orElseGet(ModelsOption::usual));
        try {
            ModelPack pack = shelf.get(choice.model(), LookNeeds.of(charter.scope().events()));
            List<String> providers = Network.listProviders();
            if (!providers.contains(choice.provider())) {
                throw new CommandFailure(
                        ExitCode.INPUT,
                        Text.format(
                                "second_look.provider : « %s » n'existe pas dans cet ONNX Runtime"
                                        + " ; disponibles : %s",
                                "second_look.provider: '%s' is not in this ONNX Runtime;"
                                        + " available: %s",
                                choice.provider(),
                                String.join(", ", providers)));
            }
            return new LookSettings(
                    pack,
                    new Engine(choice.provider(), choice.threads(), Engine.DEFAULT.batch()),
                    Measurements.read(shelf));
        } catch (ModelException e) {
            throw ModelsOption.failure(e);
        }
    }

    /** The hashes of the models that run: an attestation is bound to them (requirement R-08). */
    static Set<Fingerprint> modelsOf(Optional<LookSettings> look) {
        return look.map(one -> Set.of(Fingerprint.of(one.pack().model()))).orElse(Set.of());
    }
}
