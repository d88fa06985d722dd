package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Where a register is read from: the address of a server, or a folder that was exported. */
record RegisterSource(String place) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);

    private boolean isAddress() {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    /** A file of the register, by its path below the address or the folder. */
    byte[] read(String path) throws CommandFailure {
        try {
            return isAddress() ? fetch(path) : Files.readAllBytes(Path.of(place).resolve(path));
        } catch (IOException | IllegalArgumentException e) {
            throw failure(path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(path);
        }
    }

    // Never follows to another place: what is verified is what was asked for.
    private byte[] fetch(String path) throws IOException, InterruptedException {
        URI address = URI.create(place.endsWith("/") ? place + path : place + "/" + path);
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer.body();
        }
    }

    /**
     * Copies an answer to a file as it comes.
     *
     * @param secret shown to the server; empty where none is asked for
     * @return false if nobody listens there
     */
    boolean copy(String path, String secret, Path file) throws CommandFailure {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(place + "/" + path)).timeout(LONG_PATIENCE);
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<Path> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofFile(written));
            if (answer.statusCode() != 200) {
                Files.deleteIfExists(written);
                return false;
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            throw failure(path.replaceAll("\\?.*", ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(path.replaceAll("\\?.*", ""));
        }
    }

    private CommandFailure failure(String path) {
        return new CommandFailure(
                ExitCode.INPUT,
                Text.format(
                        "%s : « %s » ne peut pas être lu ; vérifiez l'adresse ou le dossier.",
                        "%s: '%s' cannot be read; check the address or the folder.", place, path));
    }
}
