package fr.vigie.server.onvif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.camera.AddressGate;
import fr.vigie.camera.AddressRefusedException;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.Salt;
import fr.vigie.language.Text;
import fr.vigie.server.onvif.FakeDevice.Login;
import fr.vigie.setup.DeviceLogin;
import fr.vigie.setup.DeviceOffer;
import fr.vigie.setup.FoundDevice;
import fr.vigie.setup.SetupRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real messages to a device on the loopback address, well-behaved, odd and hostile. */
class OnvifCamerasTest {

    private static final Duration LISTENING = Duration.ofMillis(1500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Salt NO_SALT = Salt.of(new byte[Salt.BYTES]);

    private final List<SortedMap<String, String>> journal = new CopyOnWriteArrayList<>();
    private FakeDevice device = new FakeDevice();

    OnvifCamerasTest() throws IOException {}

    @AfterEach
    void close() {
        device.close();
    }

    private OnvifCameras cameras(AddressGate gate) {
        Journal noted =
                (actor, action, facts) -> {
                    assertThat(action).isEqualTo(JournalAction.DEVICES_SEARCHED);
                    journal.add(new TreeMap<>(facts));
                    return new JournalEntry(0, Instant.EPOCH, actor, action, facts, NO_SALT);
                };
        return new OnvifCameras(
                gate, noted, Clock.systemUTC(), device.group(), LISTENING, PATIENCE);
    }

    private OnvifCameras cameras() {
        return cameras(AddressGate.OPEN);
    }

    private DeviceLogin login(String password) {
        return new DeviceLogin(device.address(), FakeDevice.USER, password, Optional.empty());
    }

    private DeviceLogin login() {
        return login(FakeDevice.PASSWORD);
    }

    private static void assertRefused(String said, ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        SetupRefusal.class,
                        refusal -> {
                            assertThat(refusal.sentences()).hasSize(1);
                            assertThat(refusal.sentences().getFirst().en()).contains(said);
                        });
    }

    @Test
    void a_device_that_hears_the_call_is_found_at_the_address_it_answered_from() throws Exception {
        List<FoundDevice> found = cameras().search(Optional.empty(), "anne");
        assertThat(found)
                .containsExactly(new FoundDevice(device.address(), "Portail nord", "X-100"));
        assertThat(journal).containsExactly(new TreeMap<>(Map.of("found", "1", "on", "network")));
    }

    @Test
    void where_calls_do_not_reach_a_device_is_asked_by_its_address() throws Exception {
        device.answersSearchesWith("not XML");
        assertThat(cameras().search(Optional.of(device.authority()), "anne"))
                .containsExactly(new FoundDevice(device.address(), "", ""));
        assertThat(device.asked()).containsExactly("/onvif/device_service GetSystemDateAndTime");
    }

    @Test
    void a_device_is_never_asked_at_another_host_than_the_one_that_answered() throws Exception {
        device.answersSearchesWith(
                FakeDevice.probeMatch("http://203.0.113.9/latest/meta-data rtsp://203.0.113.9/"));
        assertThat(cameras().search(Optional.empty(), "anne"))
                .extracting(FoundDevice::address)
                .containsExactly("http://127.0.0.1/latest/meta-data");
    }

    @Test
    void the_gate_holds_for_what_is_found_asked_and_typed() throws Exception {
        AddressGate closed =
                _ -> {
                    throw new AddressRefusedException(new Text("non", "no"));
                };
        OnvifCameras cameras = cameras(closed);
        assertThat(cameras.search(Optional.empty(), "anne")).isEmpty();
        assertRefused("no", () -> cameras.search(Optional.of(device.authority()), "anne"));
        assertRefused("no", () -> cameras.ask(login(), "anne"));
        assertRefused("no", () -> cameras.getStream(login(), "sub", "anne"));
        assertThat(device.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Login.class)
    void a_device_is_asked_in_the_way_in_which_it_wants_to_be(Login how) throws Exception {
        device.asks(how).withClockAhead(Duration.ofDays(400));
        if (how == Login.CLEAR) {
            assertRefused("in clear", () -> cameras().ask(login(), "anne"));
            return;
        }
        DeviceOffer offer = cameras().ask(login(), "anne");
        assertThat(offer.maker()).isEqualTo("ACME");
        assertThat(offer.model()).isEqualTo("X-100");
        assertThat(offer.certificate()).isEmpty();
        assertThat(offer.streams())
                .containsExactly(
                        new DeviceOffer.Stream(
                                "main", "main stream", "H264", 1920, 1080, 25, false),
                        new DeviceOffer.Stream("sub", "sub stream", "H264", 640, 360, 12, true),
                        new DeviceOffer.Stream("tiny", "tiny stream", "JPEG", 320, 180, 5, false));
        assertThat(journal)
                .containsExactly(new TreeMap<>(Map.of("on", device.address(), "outcome", "OK")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Login.class,
            names = {"SIGNED", "DIGEST_MD5", "DIGEST_SHA256"})
    void a_wrong_password_is_said_once_and_stands_nowhere(Login how) {
        device.asks(how);
        assertRefused(
                "refuses this name or password", () -> cameras().ask(login("geheim"), "anne"));
        assertThat(device.asked())
                .filteredOn(a -> a.endsWith("GetDeviceInformation"))
                .hasSizeLessThan(3);
        assertThat(journal.toString()).contains("UNAUTHORISED").doesNotContain("geheim");
        assertThat(login("geheim").toString()).doesNotContain("geheim");
    }

    @Test
    void services_are_asked_at_the_devices_own_host_whatever_it_names() throws Exception {
        assertThat(cameras().ask(login(), "anne").streams()).isNotEmpty();
        assertThat(device.asked()).contains("/onvif/media GetProfiles");
    }

    @Test
    void the_second_media_service_is_asked_first_and_the_old_question_where_the_new_is_unknown()
            throws Exception {
        device.withSecondMedia();
        assertThat(cameras().ask(login(), "anne").streams())
                .extracting(DeviceOffer.Stream::codec)
                .containsExactly("H265");
        assertThat(cameras().getStream(login(), "p2", "anne").value())
                .isEqualTo("rtsp://127.0.0.1/Streaming/Channels/102?transportmode=unicast");
        String fault =
                "<e:Fault><e:Code><e:Value>e:Receiver</e:Value><e:Subcode><e:Value>ter:ActionNotSupported</e:Value></e:Subcode></e:Code></e:Fault>";
        device.answers("GetServices", fault);
        device.answers(
                "GetCapabilities",
                "<q:R><q:Capabilities><q:Media><q:XAddr>http://127.0.0.1/onvif/Media</q:XAddr></q:Media></q:Capabilities></q:R>"
                        .replace("127.0.0.1", device.authority()));
        assertThat(cameras().ask(login(), "anne").streams()).hasSize(3);
        assertThat(device.asked()).contains("/onvif/Media GetProfiles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://10.9.8.7:8554/a?x=1&y=2",
                "rtsp://admin:geheim@169.254.169.254:8554/a?x=1&y=2",
                "RTSP://[fe80::1%25eth0]:8554/a?x=1&y=2#part"
            })
    void a_stream_is_read_where_the_device_is_and_without_a_name_of_its_own(String given)
            throws Exception {
        device.streams(given);
        assertThat(cameras().getStream(login(), "sub", "anne").value())
                .isEqualTo("rtsp://127.0.0.1:8554/a?x=1&y=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:///etc/passwd",
                "http://127.0.0.1/x",
                "rtsp://a/b c",
                "rtsp://a/b@c"
            })
    void what_is_no_stream_address_is_refused(String given) {
        device.streams(given);
        assertRefused("no RTSP stream", () -> cameras().getStream(login(), "sub", "anne"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>hello</html>",
                "<a><b></a></b>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>",
                "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'http://203.0.113.9/x.dtd'><a/>",
                "<e:Envelope xmlns:e='x'><e:Body/></e:Envelope>"
            })
    void what_is_no_answer_of_a_device_is_refused(String answer) {
        device.answersWith(answer.getBytes(UTF_8));
        assertRefused("does not speak ONVIF", () -> cameras().ask(login(), "anne"));
    }

    @Test
    void a_document_type_is_refused_even_where_all_else_would_be_right() {
        String time = "<e:Envelope xmlns:e='x'><e:Body><R/></e:Body></e:Envelope>";
        device.answersWith(("<!DOCTYPE x>" + time).getBytes(UTF_8));
        assertRefused("does not speak ONVIF", () -> cameras().ask(login(), "anne"));
    }

    @Test
    void answers_are_bounded_in_depth_in_size_and_in_time() {
        device.answersWith("<a>".repeat(5000).getBytes(UTF_8));
        assertRefused("does not speak ONVIF", () -> cameras().ask(login(), "anne"));
        device.answersWith(new byte[DeviceLink.LARGEST_ANSWER + 1]);
        assertRefused("too large", () -> cameras().ask(login(), "anne"));
        device.answersWith("<a/>".repeat(100).getBytes(UTF_8)).drips(Duration.ofMillis(100));
        assertRefused("does not finish", () -> cameras().ask(login(), "anne"));
    }

    @Test
    void a_redirection_is_not_followed() throws Exception {
        try (FakeDevice other = new FakeDevice()) {
            device.sendsTo(other.address());
            assertRefused("does not follow", () -> cameras().ask(login(), "anne"));
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void an_address_where_nobody_listens_is_said() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        DeviceLogin nobody = new DeviceLogin("127.0.0.1:" + free, "", "", Optional.empty());
        assertRefused("Nobody answers", () -> cameras().ask(nobody, "anne"));
        assertRefused("is a host", () -> cameras().search(Optional.of("file:///etc"), "anne"));
        assertRefused("is a host", () -> cameras().search(Optional.of("a@b"), "anne"));
    }

    @Test
    void what_a_device_says_of_itself_is_one_short_line() throws Exception {
        device.answers(
                "GetDeviceInformation",
                "<q:R><q:Manufacturer>A&#x202E;B\n\tC"
                        + "x".repeat(500)
                        + "</q:Manufacturer></q:R>");
        String maker = cameras().ask(login(), "anne").maker();
        assertThat(maker).startsWith("A B Cxx").hasSize(64);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_shown_first_and_then_pinned(@TempDir Path folder)
            throws Exception {
        KeyStore keys = keys(folder);
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        device.close();
        device = new FakeDevice(context);
        String seen =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(keys.getCertificate("a").getEncoded()));
        assertThat(cameras().ask(login(), "anne")).isEqualTo(DeviceOffer.unknown(seen));
        assertThat(device.asked()).as("nothing was told to a stranger").isEmpty();
        DeviceLogin accepted =
                new DeviceLogin(
                        device.address(), FakeDevice.USER, FakeDevice.PASSWORD, Optional.of(seen));
        assertThat(cameras().ask(accepted, "anne").streams()).hasSize(3);
        DeviceLogin other =
                new DeviceLogin(
                        device.address(),
                        FakeDevice.USER,
                        FakeDevice.PASSWORD,
                        Optional.of("0".repeat(64)));
        assertRefused("vouches", () -> cameras().getStream(other, "sub", "anne"));
    }

    private static KeyStore keys(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> make =
                List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=cam",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString());
        assertThat(new ProcessBuilder(make).inheritIO().start().waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        return keys;
    }
}
