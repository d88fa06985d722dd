package fr.vigie.vision.look;

import ai.onnxruntime.OrtException;
import fr.vigie.vision.look.graph.GraphException;
import fr.vigie.vision.look.graph.GraphSize;
import fr.vigie.vision.look.pack.InputFormat;
import fr.vigie.vision.look.pack.ModelPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One network in memory, for pictures of its full size and, where its pack names one, of a smaller
 * one for first looks. Only admitted packs come here. Owns both. The runtime may look at its own
 * threads only; one thread calls {@link #look} at a time, and closes.
 */
public final class Network implements Looker {

    private final ModelPack pack;
    private final SizedNetwork full;
    private final Optional<SizedNetwork> glance;

    private Network(ModelPack pack, SizedNetwork full, Optional<SizedNetwork> glance) {
        this.pack = pack;
        this.full = full;
        this.glance = glance;
    }

    /** The execution providers that the runtime at hand has, in lower case: {@code cpu} always. */
    public static List<String> listProviders() {
        return RuntimeOptions.listProviders();
    }

    /**
     * Loads a network.
     *
     * @param engine on what it runs
     * @throws NetworkException if the runtime is not there for this machine, or refuses the graph
     */
    public static Network open(ModelPack pack, Engine engine) throws NetworkException {
        InputFormat format = pack.manifest().input();
        try {
            SizedNetwork full = SizedNetwork.open(pack, format, pack.model(), engine);
            try {
                return new Network(pack, full, openGlance(pack, engine));
            } catch (OrtException | NetworkException | GraphException | RuntimeException e) {
                full.close();
                throw e;
            }
        } catch (OrtException | GraphException e) {
            throw new NetworkException(
                    "model "
                            + pack.manifest().title()
                            + " cannot be loaded: "
                            + firstLine(String.valueOf(e.getMessage())),
                    e);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new NetworkException(
                    "ONNX Runtime is not there for this machine's system and processor", e);
        }
    }

    private static Optional<SizedNetwork> openGlance(ModelPack pack, Engine engine)
            throws OrtException, NetworkException, GraphException {
        Optional<InputFormat> smaller = pack.manifest().input().glancing();
        if (smaller.isEmpty()) {
            return Optional.empty();
        }
        InputFormat format = smaller.get();
        byte[] graph = GraphSize.of(pack.model(), format.name(), format.width(), format.height());
        return Optional.of(SizedNetwork.open(pack, format, graph, engine));
    }

    static String firstLine(String message) {
        return message.lines().findFirst().orElse("unknown");
    }

    /** The pack it was loaded from. */
    public ModelPack pack() {
        return pack;
    }

    /** How many crops one run takes. */
    @Override
    public int mostAtOnce() {
        return full.mostAtOnce();
    }

    /**
     * Looks at crops.
     *
     * @param crops at least one, at most {@link #mostAtOnce}
     * @return what was seen in each, in their order, the best first
     * @throws NetworkException if the runtime fails
     */
    @Override
    public List<List<Sight>> look(List<Crop> crops) throws NetworkException {
        if (glance.isEmpty() || crops.stream().noneMatch(Network::isGlance)) {
            return full.look(crops);
        }
        List<List<Sight>> seen = new ArrayList<>();
        for (Crop crop : crops) {
            SizedNetwork network = isGlance(crop) ? glance.get() : full;
            seen.addAll(network.look(List.of(crop)));
        }
        return List.copyOf(seen);
    }

    private static boolean isGlance(Crop crop) {
        return crop.detail() == Crop.Detail.GLANCE;
    }

    @Override
    public void close() {
        glance.ifPresent(SizedNetwork::close);
        full.close();
    }
}
