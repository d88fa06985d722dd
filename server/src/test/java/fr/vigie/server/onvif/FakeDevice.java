package fr.vigie.server.onvif;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * An ONVIF device on the loopback address: a real HTTP server and a real UDP socket. It checks
 * signatures by arithmetic of its own, with its own clock, and answers with prefixes of its own.
 */
public final class FakeDevice implements AutoCloseable {

    public static final String USER = "installateur";
    public static final String PASSWORD = "trois<renards&\"co";

    /** How it asks for a name. */
    enum Login {
        NONE,
        SIGNED,
        DIGEST_MD5,
        DIGEST_SHA256,
        DIGEST_OLD,
        CLEAR
    }

    private final HttpServer server;
    private final DatagramSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Login login = Login.SIGNED;
    private volatile Duration clockAhead = Duration.ZERO;
    private volatile boolean second;
    private volatile Optional<byte[]> instead = Optional.empty();
    private volatile Optional<String> sendsTo = Optional.empty();
    private volatile Duration drip = Duration.ZERO;
    private volatile Optional<String> datagram = Optional.empty();
    private volatile String stream =
            "rtsp://127.0.0.1/Streaming/Channels/102?transportmode=unicast";

    public FakeDevice() throws IOException {
        this(HttpServer.create(loopback(), 0));
    }

    /** One that speaks TLS. */
    FakeDevice(SSLContext context) throws IOException {
        this(secured(context));
    }

    private FakeDevice(HttpServer server) throws IOException {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        socket = new DatagramSocket(loopback());
        threads.execute(this::hear);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    private static HttpServer secured(SSLContext context) throws IOException {
        HttpsServer secured = HttpsServer.create(loopback(), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(context));
        return secured;
    }

    /** Where it hears searches. */
    public InetSocketAddress group() {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), socket.getLocalPort());
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://" + authority() + "/onvif/device_service";
    }

    FakeDevice asks(Login how) {
        login = how;
        return this;
    }

    FakeDevice withClockAhead(Duration difference) {
        clockAhead = difference;
        return this;
    }

    FakeDevice withSecondMedia() {
        second = true;
        return this;
    }

    /** Answers every call with these bytes. */
    FakeDevice answersWith(byte[] bytes) {
        instead = Optional.of(bytes);
        return this;
    }

    /** Answers one call with this body. */
    FakeDevice answers(String call, String body) {
        answers.put(call, body);
        return this;
    }

    FakeDevice sendsTo(String elsewhere) {
        sendsTo = Optional.of(elsewhere);
        return this;
    }

    /** Sends one byte of an answer after the other. */
    FakeDevice drips(Duration pause) {
        drip = pause;
        return this;
    }

    FakeDevice answersSearchesWith(String xml) {
        datagram = Optional.of(xml);
        return this;
    }

    public FakeDevice streams(String address) {
        stream = address;
        return this;
    }

    /** What it was asked, {@code path call}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void hear() {
        byte[] buffer = new byte[65_000];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                String probe = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
                if (!probe.contains("NetworkVideoTransmitter")) {
                    continue;
                }
                String id = find(probe, "MessageID").orElse("");
                byte[] match =
                        datagram.orElseGet(this::match)
                                .replace("ID", id)
                                .getBytes(StandardCharsets.UTF_8);
                socket.send(new DatagramPacket(match, match.length, packet.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** As real ones do: several addresses, a link-local one first, a name with spaces encoded. */
    private String match() {
        return probeMatch(
                "http://[fe80::1]/onvif/device_service http://169.254.3.4/onvif/device_service "
                        + address());
    }

    static String probeMatch(String addresses) {
        return """
        <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope"
          xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing"
          xmlns:wsdd="http://schemas.xmlsoap.org/ws/2005/04/discovery">
        <SOAP-ENV:Header><wsa:RelatesTo>ID</wsa:RelatesTo></SOAP-ENV:Header>
        <SOAP-ENV:Body><wsdd:ProbeMatches><wsdd:ProbeMatch>
        <wsa:EndpointReference><wsa:Address>urn:uuid:cam</wsa:Address></wsa:EndpointReference>
        <wsdd:Types>dn:NetworkVideoTransmitter tds:Device</wsdd:Types>
        <wsdd:Scopes>onvif://www.onvif.org/type/video_encoder
          onvif://www.onvif.org/name/Portail%20nord onvif://www.onvif.org/hardware/X-100</wsdd:Scopes>
        <wsdd:XAddrs>\
        """
                + addresses
                + """
                </wsdd:XAddrs></wsdd:ProbeMatch></wsdd:ProbeMatches></SOAP-ENV:Body></SOAP-ENV:Envelope>
                """;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String message =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String call = message.replaceAll("(?s).*<s:Body><([A-Za-z]+).*", "$1");
            asked.add(exchange.getRequestURI().getPath() + " " + call);
            if (sendsTo.isPresent()) {
                exchange.getResponseHeaders().add("Location", sendsTo.get());
                exchange.sendResponseHeaders(307, -1);
            } else if (instead.isPresent()) {
                send(exchange, 200, instead.get());
            } else if (!call.equals("GetSystemDateAndTime") && !mayAsk(exchange, message)) {
                refuse(exchange);
            } else {
                send(exchange, 200, envelope(reply(call, message)));
            }
        }
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/soap+xml");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < body.length && !drip.isZero(); i++) {
                out.write(body, i, 1);
                out.flush();
                Thread.sleep(drip);
            }
            if (drip.isZero()) {
                out.write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        switch (login) {
            case NONE, SIGNED ->
                    send(
                            exchange,
                            400,
                            envelope(
                                    "<e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Value>ter:NotAuthorized</e:Value></e:Subcode></e:Code></e:Fault>"));
            case DIGEST_MD5 ->
                    headers.add(
                            "WWW-Authenticate",
                            "Digest realm=\"cam\", qop=\"auth\", nonce=\"n1\", opaque=\"o1\"");
            case DIGEST_SHA256 -> {
                headers.add(
                        "WWW-Authenticate",
                        "Digest realm=\"cam\", qop=\"auth,auth-int\", nonce=\"n1\", algorithm=MD5");
                headers.add(
                        "WWW-Authenticate",
                        "Digest realm=\"cam\", qop=\"auth\", nonce=\"n2\", algorithm=SHA-256");
            }
            case DIGEST_OLD ->
                    headers.add("WWW-Authenticate", "Digest realm=\"cam\", nonce=\"n1\"");
            case CLEAR -> headers.add("WWW-Authenticate", "Basic realm=\"cam\"");
        }
        if (login != Login.SIGNED && login != Login.NONE) {
            exchange.sendResponseHeaders(401, -1);
        }
    }

    private boolean mayAsk(HttpExchange exchange, String message) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return switch (login) {
            case NONE -> true;
            case SIGNED -> isSigned(message);
            case DIGEST_MD5 -> isDigest(header, exchange, "MD5", "n1", true);
            case DIGEST_SHA256 -> isDigest(header, exchange, "SHA-256", "n2", true);
            case DIGEST_OLD -> isDigest(header, exchange, "MD5", "n1", false);
            case CLEAR -> header.startsWith("Basic ");
        };
    }

    /** Password digest of the UsernameToken profile, not older than five seconds by its clock. */
    private boolean isSigned(String message) {
        if (!find(message, "Username").filter(USER::equals).isPresent()) {
            return false;
        }
        byte[] nonce = Base64.getDecoder().decode(find(message, "Nonce").orElse(""));
        String created = find(message, "Created").orElse("");
        byte[] stamp = created.getBytes(StandardCharsets.UTF_8);
        byte[] word = PASSWORD.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[nonce.length + stamp.length + word.length];
        System.arraycopy(nonce, 0, all, 0, nonce.length);
        System.arraycopy(stamp, 0, all, nonce.length, stamp.length);
        System.arraycopy(word, 0, all, nonce.length + stamp.length, word.length);
        String right = Base64.getEncoder().encodeToString(hash("SHA-1", all));
        Duration off =
                Duration.between(Instant.parse(created), Instant.now().plus(clockAhead)).abs();
        return nonce.length >= 16
                && right.equals(find(message, "Password").orElse(""))
                && off.compareTo(Duration.ofSeconds(5)) < 0;
    }

    private static boolean isDigest(
            String header, HttpExchange exchange, String algorithm, String nonce, boolean counted) {
        if (!header.startsWith("Digest ")) {
            return false;
        }
        String a1 = hex(algorithm, USER + ":cam:" + PASSWORD);
        String a2 = hex(algorithm, "POST:" + exchange.getRequestURI());
        String response =
                counted
                        ? hex(
                                algorithm,
                                String.join(
                                        ":",
                                        a1,
                                        nonce,
                                        word(header, "nc"),
                                        word(header, "cnonce"),
                                        "auth",
                                        a2))
                        : hex(algorithm, a1 + ":" + nonce + ":" + a2);
        return word(header, "username").equals(USER)
                && word(header, "uri").equals(exchange.getRequestURI().toString())
                && word(header, "response").equals(response);
    }

    private static String word(String header, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"?([^\",]*)").matcher(header);
        return found.find() ? found.group(1) : "";
    }

    private static String hex(String algorithm, String text) {
        return HexFormat.of().formatHex(hash(algorithm, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> find(String message, String element) {
        Matcher found =
                Pattern.compile("<(?:\\w+:)?" + element + "(?: [^>]*)?>([^<]*)<").matcher(message);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static byte[] envelope(String body) {
        return ("<?xml version='1.0'?><e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'"
                        + " xmlns:ter='http://www.onvif.org/ver10/error' xmlns:q='urn:q'><e:Body>"
                        + body
                        + "</e:Body></e:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String reply(String call, String message) {
        String own = answers.get(call);
        if (own != null) {
            return own;
        }
        return switch (call) {
            case "GetSystemDateAndTime" -> time();
            case "GetDeviceInformation" ->
                    "<q:R><q:Manufacturer>ACME</q:Manufacturer><q:Model>X-100</q:Model><q:SerialNumber>0815</q:SerialNumber></q:R>";
            case "GetServices" ->
                    "<q:R>"
                            + (second
                                    ? service("http://www.onvif.org/ver20/media/wsdl", "media2")
                                    : "")
                            + service("http://www.onvif.org/ver10/media/wsdl", "media")
                            + "</q:R>";
            case "GetProfiles" -> message.contains("ver20") ? profiles2() : profiles1();
            case "GetStreamUri" -> streamUri(message);
            default -> throw new IllegalArgumentException(call);
        };
    }

    private String time() {
        ZonedDateTime now = Instant.now().plus(clockAhead).atZone(ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "<q:R><q:SystemDateAndTime><q:UTCDateTime><q:Time><q:Hour>%d</q:Hour><q:Minute>%d</q:Minute><q:Second>%d</q:Second></q:Time><q:Date><q:Year>%d</q:Year><q:Month>%d</q:Month><q:Day>%d</q:Day></q:Date></q:UTCDateTime></q:SystemDateAndTime></q:R>",
                now.getHour(),
                now.getMinute(),
                now.getSecond(),
                now.getYear(),
                now.getMonthValue(),
                now.getDayOfMonth());
    }

    /** Behind address translation it names the address that it believes to have. */
    private static String service(String namespace, String path) {
        return "<q:Service><q:Namespace>"
                + namespace
                + "</q:Namespace><q:XAddr>http://192.168.1.64:8000/onvif/"
                + path
                + "</q:XAddr></q:Service>";
    }

    private static String profiles1() {
        return "<q:R>"
                + profile1("main", "H264", 1920, 1080, 25)
                + profile1("sub", "H264", 640, 360, 12)
                + profile1("tiny", "JPEG", 320, 180, 5)
                + "<q:Profiles token='sound'><q:Name>sound</q:Name></q:Profiles></q:R>";
    }

    private static String profile1(String token, String codec, int width, int height, int rate) {
        return "<q:Profiles fixed='true' token='%s'><q:Name>%s stream</q:Name><q:VideoEncoderConfiguration><q:Encoding>%s</q:Encoding>%s</q:VideoEncoderConfiguration></q:Profiles>"
                .formatted(token, token, codec, size(width, height, rate));
    }

    private static String profiles2() {
        return "<q:R><q:Profiles token='p2'><q:Name>second</q:Name><q:Configurations><q:VideoEncoder><q:Encoding>H265</q:Encoding>%s</q:VideoEncoder></q:Configurations></q:Profiles></q:R>"
                .formatted(size(704, 576, 15));
    }

    private static String size(int width, int height, int rate) {
        return "<q:Resolution><q:Width>%d</q:Width><q:Height>%d</q:Height></q:Resolution><q:RateControl><q:FrameRateLimit>%d</q:FrameRateLimit></q:RateControl>"
                .formatted(width, height, rate);
    }

    private String streamUri(String message) {
        String uri = "<q:Uri>" + stream.replace("&", "&amp;") + "</q:Uri>";
        return message.contains("ver20")
                ? "<q:R>" + uri + "</q:R>"
                : "<q:R><q:MediaUri>" + uri + "</q:MediaUri></q:R>";
    }

    @Override
    public void close() {
        server.stop(0);
        socket.close();
        threads.shutdownNow();
    }
}
