package fr.vigie.vision.look;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How ONNX Runtime is set up here. */
final class RuntimeOptions {

    private RuntimeOptions() {}

    /** The process's one environment: the runtime loads its library with it and keeps it. */
    private static final class Loaded {
        static final OrtEnvironment ENVIRONMENT =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "vigie");
    }

    static OrtEnvironment environment() throws OrtException {
        // Only its builds for Windows have any; nothing is left to a default (N-17).
        Loaded.ENVIRONMENT.setTelemetry(false);
        return Loaded.ENVIRONMENT;
    }

    static List<String> listProviders() {
        return OrtEnvironment.getAvailableProviders().stream().map(RuntimeOptions::nameOf).toList();
    }

    private static String nameOf(OrtProvider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Options of a session; the caller closes them.
     *
     * @throws OrtException if the runtime at hand has no such provider
     */
    static SessionOptions options(Engine engine) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(engine.threads());
        options.setInterOpNumThreads(1);
        options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        // A thread that waits in a loop costs as much as one that works.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        // The arena keeps what the largest run took; runs are too few for that to pay.
        options.setCPUArenaAllocator(false);
        try {
            add(engine.provider(), options);
        } catch (OrtException e) {
            options.close();
            throw e;
        }
        return options;
    }

    private static void add(String provider, SessionOptions options) throws OrtException {
        switch (provider) {
            case "cpu" -> {}
            case "coreml" -> options.addCoreML();
            case "xnnpack" -> options.addXnnpack(Map.of());
            case "cuda" -> options.addCUDA();
            case "openvino" -> options.addOpenVINO("CPU");
            case "directml", "direct_ml" -> options.addDirectML(0);
            default ->
                    throw new OrtException(
                            "unknown execution provider '"
                                    + provider
                                    + "'; at hand: "
                                    + String.join(", ", listProviders()));
        }
    }
}
