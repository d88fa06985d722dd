package fr.vigie.server.onvif;

import fr.vigie.server.onvif.OnvifException.Reason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one conversation with one device: messages by POST, answers bounded in size and
 * time, redirections not followed, no proxy. Whoever opens it closes it.
 */
final class DeviceLink implements AutoCloseable {

    /** More than any list of profiles that was ever seen. */
    static final int LARGEST_ANSWER = 512 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(4);

    private final Duration patience;
    private final long end;
    private final PinnedTrust trust;
    private final HttpClient client;

    /**
     * @param patience how long one answer may take from its question to its end
     * @param longest how long all of them may take together
     * @param accepted the certificate that a person accepted, if any
     */
    DeviceLink(Duration patience, Duration longest, Optional<String> accepted) {
        this.patience = patience;
        end = System.nanoTime() + longest.toNanos();
        trust = PinnedTrust.accepting(accepted);
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(CONNECT)
                        .sslContext(trust.context())
                        .build();
    }

    /**
     * An answer, whatever its status.
     *
     * @param status of HTTP
     * @param challenges what {@code WWW-Authenticate} asks for
     * @param body at most {@link #LARGEST_ANSWER}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answer(int status, List<String> challenges, byte[] body) {}

    /**
     * Sends a message and waits for the whole answer.
     *
     * @param authorization the header that a challenge asked for; empty for none
     */
    Answer post(URI address, String message, String authorization) throws OnvifException {
        long millis = Math.min(patience.toMillis(), (end - System.nanoTime()) / 1_000_000);
        if (millis <= 0) {
            throw new OnvifException(Reason.SLOW);
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofMillis(millis))
                        .header("Content-Type", "application/soap+xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(message, StandardCharsets.UTF_8));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        // The request's own timeout ends with the headers: a body that drips needs this one.
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> answer = coming.get(millis, TimeUnit.MILLISECONDS);
            if (answer.statusCode() / 100 == 3) {
                throw new OnvifException(Reason.ELSEWHERE);
            }
            return new Answer(
                    answer.statusCode(),
                    answer.headers().allValues("WWW-Authenticate"),
                    answer.body());
        } catch (TimeoutException e) {
            throw new OnvifException(Reason.SLOW);
        } catch (ExecutionException e) {
            throw new OnvifException(reasonOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OnvifException(Reason.SLOW);
        } finally {
            coming.cancel(true);
        }
    }

    private static Reason reasonOf(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return cause instanceof HttpConnectTimeoutException ? Reason.UNREACHABLE : Reason.SLOW;
        }
        boolean large = String.valueOf(cause).contains("exceeds capacity");
        return large ? Reason.TOO_LARGE : Reason.UNREACHABLE;
    }

    /** The certificate that the device showed and nobody vouches for. */
    Optional<String> findUnknownCertificate() {
        return trust.findRefused();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
