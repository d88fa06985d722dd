package fr.vigie.server.config;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraGroup;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.MapPoint;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Shapes;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.WatchReader;
import fr.vigie.geometry.Polygon;
import fr.vigie.language.NearestName;
import fr.vigie.language.Text;
import fr.vigie.look.LookPolicy;
import fr.vigie.operation.CameraPlan;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import fr.vigie.vision.stream.StreamOptions.Transport;
import fr.vigie.watch.Calendar;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the cameras of one file, so that it sees two of one name. Not thread-safe. */
final class CameraReader {

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "name",
                    "place",
                    "source",
                    "user",
                    "password",
                    "password_file",
                    "transport",
                    "decoding",
                    "legal_status",
                    "position",
                    "groups",
                    "masks",
                    "watches");

    private static final String LOOK = "look";
    private static final String CALENDAR = "calendar";
    private static final String ENABLED = "enabled";

    /** As much as one line of a list shows; the console's field takes as much. */
    private static final int LONGEST_NAME = 80;

    private final CameraSource sources;
    private final WatchReader watches = new WatchReader(LOOK, CALENDAR, ENABLED);
    private final Map<WatchId, LookPolicy> looks = new HashMap<>();
    private final Map<WatchId, Calendar> calendars = new HashMap<>();
    private final Set<WatchId> off = new HashSet<>();
    private final Map<String, Integer> idLines = new HashMap<>();
    private final Map<String, Integer> nameLines = new HashMap<>();

    /**
     * @param sources where pictures may come from
     */
    CameraReader(CameraSource sources) {
        this.sources = sources;
    }

    /** One camera, or empty after its problems were noted. */
    Optional<ConfiguredCamera> read(Value value) {
        return value.section(KEYS).flatMap(this::read);
    }

    private Optional<ConfiguredCamera> read(Section section) {
        Optional<CameraId> id = section.require("id").flatMap(this::id);
        Optional<String> name = section.find("name").flatMap(this::name);
        String place = section.findText("place").orElse("");
        Optional<SourceAddress> source = sources.read(section);
        Optional<LegalStatus> status =
                section.find("legal_status").flatMap(v -> Names.read(v, LegalStatus.class));
        Transport transport = transport(section, source);
        Decoding decoding = decoding(section);
        Optional<MapPoint> position = section.find("position").flatMap(CameraReader::position);
        Set<CameraGroup> groups = CameraGroups.read(section.listItems("groups"));
        List<Polygon> masks =
                section.listItems("masks").stream()
                        .map(Shapes::zone)
                        .flatMap(Optional::stream)
                        .toList();
        looks.clear();
        calendars.clear();
        off.clear();
        List<Watch> read = watches(section);
        Map<WatchId, LookPolicy> policies = Map.copyOf(looks);
        Map<WatchId, Calendar> duties = Map.copyOf(calendars);
        Set<WatchId> switchedOff = Set.copyOf(off);
        return id.flatMap(i ->
                source.map(s ->
                        new ConfiguredCamera(
                                new CameraPlan(
                                        new Camera(
                                                i,
                                                name.orElse(i.value()),
                                                place,
                                                s,
                                                status.orElse(usual(s.kind())),
                                                groups),
                                        read,
                                        policies,
                                        masks,
                                        duties,
                                        switchedOff),
                                transport,
                                decoding,
                                position)));
    }

    /** Where nothing is stated the most restrictive status counts (requirement R-03). */
    private static LegalStatus usual(SourceAddress.Kind kind) {
        return switch (kind) {
            case LIVE -> LegalStatus.VIDEO_PROTECTION_L251_2;
            case RECORDED, SYNTHETIC -> LegalStatus.TEST_BENCH;
        };
    }

    private Optional<CameraId> id(Value value) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!CameraId.isValid(text.get())) {
            value.problem(
                    new Text(
                            "« id » attend " + WatchReader.NAME_FORM.fr(),
                            "'id' takes " + WatchReader.NAME_FORM.en()));
            return Optional.empty();
        }
        return alone(value, text.get(), text.get(), idLines).map(CameraId::new);
    }

    /** Names that differ by capitals or accents only would be taken for one another. */
    private Optional<String> name(Value value) {
        return value.text()
                .filter(text -> isShort(value, text))
                .flatMap(text -> alone(value, text, NearestName.plain(text), nameLines));
    }

    private static boolean isShort(Value value, String text) {
        if (text.length() <= LONGEST_NAME) {
            return true;
        }
        value.problem(
                Text.format(
                        "le nom d'une caméra a %s caractères au plus, celui-ci en a %s",
                        "a camera's name has at most %s characters, this one has %s",
                        LONGEST_NAME,
                        text.length()));
        return false;
    }

    private static Optional<String> alone(
            Value value, String text, String key, Map<String, Integer> lines) {
        Integer first = lines.putIfAbsent(key, value.line());
        if (first == null) {
            return Optional.of(text);
        }
        value.problem(
                Text.format(
                        "deux caméras s'appellent « %s » (déjà ligne %s) ; changez l'un des noms",
                        "two cameras are called '%s' (already in line %s); change one of the names",
                        text,
                        first));
        return Optional.empty();
    }

    /** {@code [48.8709, 2.2257]}: latitude and longitude in degrees. */
    private static Optional<MapPoint> position(Value value) {
        List<Value> two = value.list();
        if (two.size() == 2) {
            OptionalDouble latitude = two.get(0).number();
            OptionalDouble longitude = two.get(1).number();
            if (latitude.isEmpty() || longitude.isEmpty()) {
                return Optional.empty();
            }
            if (Math.abs(latitude.getAsDouble()) <= MapPoint.MOST_LATITUDE
                    && Math.abs(longitude.getAsDouble()) <= MapPoint.MOST_LONGITUDE) {
                return Optional.of(new MapPoint(latitude.getAsDouble(), longitude.getAsDouble()));
            }
        }
        value.problem(
                new Text(
                        "« position » attend [latitude, longitude] en degrés : [48.8709, 2.2257]",
                        "'position' takes [latitude, longitude] in degrees: [48.8709, 2.2257]"));
        return Optional.empty();
    }

    private static Transport transport(Section section, Optional<SourceAddress> source) {
        Optional<Value> value = section.find("transport");
        Optional<String> word = value.flatMap(v -> Names.read(v, List.of("tcp", "udp")));
        boolean file = source.map(s -> s.kind() != SourceAddress.Kind.LIVE).orElse(false);
        if (value.isPresent() && file) {
            value.get()
                    .problem(
                            new Text(
                                    "« transport » ne va qu'avec une adresse rtsp://",
                                    "'transport' goes with an rtsp:// address only"));
        }
        return word.map(w -> Transport.valueOf(w.toUpperCase(Locale.ROOT))).orElse(Transport.TCP);
    }

    private static Decoding decoding(Section section) {
        return section.find("decoding")
                .flatMap(v -> Names.read(v, List.of("everything", "lazy")))
                .map(word -> Decoding.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Decoding.LAZY);
    }

    /** What the camera makes of a watch: how its second look weighs, and when it is on duty. */
    private void readDuty(Value entry, WatchId watch) {
        look(entry).ifPresent(policy -> looks.put(watch, policy));
        Optional<Section> section = entry.freeSection();
        section.flatMap(s -> s.find(CALENDAR))
                .map(CalendarReader::read)
                .filter(calendar -> !calendar.equals(Calendar.ALWAYS))
                .ifPresent(calendar -> calendars.put(watch, calendar));
        section.flatMap(s -> s.find(ENABLED))
                .flatMap(Value::flag)
                .filter(on -> !on)
                .ifPresent(_ -> off.add(watch));
    }

    /** How much the second look of a watch weighs, where its entry says so. */
    private static Optional<LookPolicy> look(Value entry) {
        return entry.freeSection()
                .flatMap(section -> section.find(LOOK))
                .flatMap(value -> Names.read(value, List.of("off", "advise", "require")))
                .map(word -> LookPolicy.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private List<Watch> watches(Section section) {
        List<Watch> read = new ArrayList<>();
        List<Value> items = section.require("watches").map(Value::list).orElse(List.of());
        items.forEach(item ->
                watches.read(item)
                        .ifPresent(watch -> {
                            read.add(watch);
                            readDuty(item, watch.id());
                        }));
        return read;
    }
}
