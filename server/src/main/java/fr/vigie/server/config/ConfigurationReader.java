package fr.vigie.server.config;

import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.ActReader;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.charter.CharterReader;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.language.Text;
import fr.vigie.operation.VideoSystem;
import fr.vigie.register.Town;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code vigie.yaml}. All mistakes are noted; a configuration comes out only if there is
 * none. Paths in the file are relative to the file's own folder.
 */
public final class ConfigurationReader {

    private static final List<String> KEYS =
            List.of(
                    "town",
                    "contact",
                    "video_system",
                    "charter",
                    "http",
                    "data",
                    "language",
                    "acts",
                    "second_look",
                    "camera_networks",
                    "sign_in",
                    "cameras");

    private final Path folder;
    private final Map<String, String> environment;

    private ConfigurationReader(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * The configuration of a file, or empty after its mistakes were noted.
     *
     * @param environment the variables that {@code ${NAME}} may name
     */
    public static Optional<Configuration> read(
            Path file, Map<String, String> environment, Problems problems) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Optional<Configuration> configuration =
                YamlFile.read(file, problems)
                        .flatMap(root -> root.section(KEYS))
                        .map(new ConfigurationReader(folder, environment)::configuration);
        return problems.isEmpty() ? configuration : Optional.empty();
    }

    /** What is missing or wrong gets its default here; the noted problems keep it from running. */
    private Configuration configuration(Section root) {
        Charter charter =
                root.find("charter").flatMap(this::charter).orElse(ShippedCharters.getDefault());
        return new Configuration(
                charter,
                root.find("charter").flatMap(this::charterFile),
                root.find("http").map(new HttpReader(folder)::read).orElse(Http.DEFAULT),
                folder.resolve(root.find("data").flatMap(Value::path).orElse(Path.of("data")))
                        .normalize(),
                root.find("language")
                        .flatMap(value -> Names.read(value, List.of("fr", "en")))
                        .map(Locale::of)
                        .orElse(Locale.FRENCH),
                cameras(root),
                acts(root, charter.validity().zone()),
                town(root),
                root.find("second_look").flatMap(this::look),
                networks(root),
                root.find("sign_in").flatMap(new ProviderReader(folder, environment)::read));
    }

    private static Town town(Section root) {
        return new Town(
                root.findText("town").orElse(""),
                root.findText("contact").orElse(""),
                root.find("video_system")
                        .flatMap(ConfigurationReader::videoSystem)
                        .orElse(VideoSystem.NONE));
    }

    private static Optional<VideoSystem> videoSystem(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !VideoSystem.isValid(text.get())) {
            value.problem(
                    new Text(
                            "« video_system » attend une adresse http ou https avec {camera}, et {time} si l'on veut",
                            "'video_system' takes an http or https address with {camera}, and {time} if wanted"));
            return Optional.empty();
        }
        return text.map(address -> new VideoSystem(Optional.of(address)));
    }

    private List<ConfiguredCamera> cameras(Section root) {
        CameraReader reader = new CameraReader(new SourceReader(folder, environment));
        List<ConfiguredCamera> cameras = new ArrayList<>();
        root.listItems("cameras").forEach(item -> reader.read(item).ifPresent(cameras::add));
        return cameras;
    }

    /** Networks that cameras of the console may be in although they are refused otherwise. */
    private static CameraNetworks networks(Section root) {
        List<AddressRange> allowed = new ArrayList<>();
        for (Value item : root.listItems("camera_networks")) {
            Optional<AddressRange> range = item.text().flatMap(AddressRange::find);
            range.ifPresent(allowed::add);
            if (range.isEmpty()) {
                item.problem(
                        new Text(
                                "« camera_networks » attend des adresses ou des réseaux : 127.0.0.1, 169.254.0.0/16, fd00::/8",
                                "'camera_networks' takes addresses or networks: 127.0.0.1, 169.254.0.0/16, fd00::/8"));
            }
        }
        return new CameraNetworks(allowed);
    }

    private List<FiledAct> acts(Section root, ZoneId zone) {
        ActReader reader = new ActReader(folder, zone);
        return root.listItems("acts").stream().map(reader::read).flatMap(Optional::stream).toList();
    }

    /** A shipped charter by its name, or the path of a town's own. */
    private Optional<Charter> charter(Value value) {
        Optional<Charter> shipped = value.text().flatMap(ShippedCharters::find);
        if (shipped.isPresent()) {
            return shipped;
        }
        Optional<Path> file = charterFile(value);
        if (file.isEmpty()) {
            return Names.read(value, ShippedCharters.listIds()).flatMap(ShippedCharters::find);
        }
        Problems problems = new Problems(file.get().toString());
        Optional<Charter> own = CharterReader.read(file.get(), problems);
        problems.list().forEach(value.problems()::add);
        return own;
    }

    private Optional<Path> charterFile(Value value) {
        return value.text().flatMap(ShippedCharters::find).isPresent()
                ? Optional.empty()
                : value.path().map(folder::resolve).filter(Files::isRegularFile);
    }

    private Optional<LookChoice> look(Value value) {
        Optional<Section> section =
                value.section(List.of("model", "folder", "provider", "threads"));
        return section.flatMap(s -> s.requireText("model"))
                .map(model ->
                        new LookChoice(
                                model,
                                section.flatMap(s -> s.find("folder"))
                                        .flatMap(Value::path)
                                        .map(folder::resolve),
                                section.flatMap(s -> s.findText("provider")).orElse("cpu"),
                                section.flatMap(s -> s.find("threads"))
                                        .map(v -> v.whole(1, 64).orElse(1))
                                        .orElse(1)));
    }
}
