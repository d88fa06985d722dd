package fr.vigie.server.model;

import fr.vigie.language.Text;
import fr.vigie.vision.look.pack.Admission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Fetches one file into memory. A connection that breaks is taken up where it broke, a few times;
 * what then is not whole, or not the file that was asked for, is thrown away. Redirections are
 * followed, but never from https to http. One thread.
 */
public final class Download {

    /** How long a connection, or the next byte, is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_TRIES = 4;

    private final URI address;
    private final ProxySelector proxy;
    private final Duration pause;
    private final int patienceMillis;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private long expected = -1;

    /**
     * @param proxy which proxy leads to the address, if any
     * @param pause before a broken connection is taken up again
     * @param patience how long a connection, or the next byte, is waited for
     */
    public Download(URI address, ProxySelector proxy, Duration pause, Duration patience) {
        this.address = address;
        this.proxy = proxy;
        this.pause = pause;
        patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /**
     * Fetches it.
     *
     * @param sha256 what it has to hash to; empty where nobody knows
     * @param progress told the share that is there, 0 to 1
     */
    public byte[] fetch(Optional<String> sha256, DoubleConsumer progress) throws ModelException {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw failure(
                    "l'adresse n'est ni http ni https", "the address is neither http nor https");
        }
        try {
            for (int tries = 1; !take(progress); tries++) {
                if (tries == MOST_TRIES) {
                    throw failure(
                            "la connexion s'est coupée avant la fin, plusieurs fois",
                            "the connection broke before the end, several times");
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrompu", "interrupted");
        }
        byte[] bytes = received.toByteArray();
        if (sha256.isPresent() && !sha256.get().equals(Admission.sha256(bytes))) {
            throw wrong(bytes);
        }
        return bytes;
    }

    /** One connection; true when the file is whole. */
    private boolean take(DoubleConsumer progress) throws ModelException {
        try {
            Proxy by = proxy.select(address).getFirst();
            if (address.toURL().openConnection(by) instanceof HttpURLConnection connection) {
                connection.setConnectTimeout(patienceMillis);
                // Who sends nothing any more is given up: no body may wait for ever.
                connection.setReadTimeout(patienceMillis);
                if (received.size() > 0) {
                    connection.setRequestProperty("Range", "bytes=" + received.size() + "-");
                }
                try {
                    begin(connection);
                    try (InputStream body = connection.getInputStream()) {
                        copy(body, progress);
                    }
                } finally {
                    connection.disconnect();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (received.size() == 0 && expected < 0) {
                throw failure(
                        "personne ne répond ; vérifiez l'adresse, le réseau et le mandataire"
                                + " (https_proxy)",
                        "nobody answers; check the address, the network and the proxy"
                                + " (https_proxy)");
            }
            return false;
        }
        return expected < 0 || received.size() == expected;
    }

    private void begin(HttpURLConnection connection) throws IOException, ModelException {
        int status = connection.getResponseCode();
        if (status == 206 && startsHere(connection)) {
            return;
        }
        if (status != 200) {
            throw failure("le serveur répond " + status, "the server answers " + status);
        }
        received.reset();
        expected = connection.getContentLengthLong();
        if (expected > Admission.LARGEST_FILE) {
            throw tooLarge();
        }
    }

    private boolean startsHere(HttpURLConnection connection) {
        String range = connection.getHeaderField("Content-Range");
        return range != null && range.startsWith("bytes " + received.size() + "-");
    }

    private void copy(InputStream body, DoubleConsumer progress)
            throws IOException, ModelException {
        byte[] part = new byte[64 * 1024];
        for (int read = body.read(part); read >= 0; read = body.read(part)) {
            if (received.size() + (long) read > Admission.LARGEST_FILE) {
                throw tooLarge();
            }
            received.write(part, 0, read);
            if (expected > 0) {
                progress.accept(Math.min(1, received.size() / (double) expected));
            }
        }
    }

    private ModelException wrong(byte[] bytes) {
        boolean page = bytes.length > 0 && (bytes[0] == '<' || bytes[0] == '{' || bytes[0] == '\n');
        return page
                ? failure(
                        "le serveur a donné une page web au lieu du modèle ; un portail ou un"
                                + " mandataire répond sans doute à sa place",
                        "the server gave a web page instead of the model; a portal or proxy"
                                + " probably answers in its place")
                : failure(
                        "le fichier reçu n'a pas l'empreinte attendue ; rien n'a été gardé",
                        "the file received does not have the expected hash; nothing was kept");
    }

    private ModelException tooLarge() {
        return failure(
                "le fichier dépasse " + Admission.LARGEST_FILE + " octets",
                "the file is larger than " + Admission.LARGEST_FILE + " bytes");
    }

    private ModelException failure(String french, String english) {
        String shown = address.getHost() == null ? "" : address.getHost() + address.getPath();
        return new ModelException(
                Text.format("%s : " + french + ".", "%s: " + english + ".", shown));
    }
}
