package fr.vigie.server.app;

import fr.vigie.act.Fingerprint;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.MapPoint;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import fr.vigie.permission.Standing;
import fr.vigie.server.access.AccessSettings;
import fr.vigie.server.config.Configuration;
import fr.vigie.server.config.ConfigurationReader;
import fr.vigie.server.config.ConfiguredCamera;
import fr.vigie.server.config.Http;
import fr.vigie.server.register.RegisterPlace;
import fr.vigie.server.store.DataFolder;
import fr.vigie.server.vault.CharterVault;
import fr.vigie.server.vault.PlaceStanding;
import fr.vigie.server.vault.ProgramHash;
import fr.vigie.server.vault.SuspensionFile;
import fr.vigie.vision.stream.StreamOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs an installation from its one file. */
@Command(
        name = "serve",
        description = {
            "Fait tourner une installation décrite par un seul fichier.",
            "Runs an installation that one file describes."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "vigie.yaml",
            description = "Cameras, watches, charter (docs/configuration.md).")
    private Path config = Path.of("vigie.yaml");

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        Problems problems = new Problems(config.toString());
        Configuration read =
                ConfigurationReader.read(config, System.getenv(), problems)
                        .orElseThrow(() -> FailureOf.problems(problems));
        Optional<LookSettings> look =
                read.look().isPresent()
                        ? Optional.of(LookSettings.of(read.look().get(), read.charter()))
                        : Optional.empty();
        warnOfNetwork(read.http());
        DataFolder folder = RunningServer.openFolder(read.dataFolder());
        check(read, look, folder);
        RunningServer server =
                RunningServer.start(
                        new ServerSettings(
                                AccessSettings.Mode.ACCOUNTS,
                                read.http(),
                                folder.path(),
                                read.charter(),
                                read.listPlans(),
                                optionsOf(read),
                                read.acts(),
                                placeOf(read),
                                look,
                                read.networks(),
                                read.provider()),
                        folder);
        ServingCommand.announce(terminal, read.http());
        ServingCommand.announceFirstStart(terminal, read.http(), server.findFirstStart());
        ServingCommand.runUntilStopped(server);
        return ExitCode.OK.number();
    }

    /** Says how the place stands; a place that may not be opened at all is given back. */
    private void check(Configuration read, Optional<LookSettings> look, DataFolder folder)
            throws CommandFailure {
        Instant now = Instant.now();
        Standing standing = standingOf(read, look);
        try {
            CharterChoice.refuseLocked(read.charter(), standing, now);
            Optional<Path> file = read.charterFile();
            CharterAdoption.settle(
                    new CharterVault(folder.path()),
                    read.charter(),
                    file.isPresent()
                            ? CharterChoice.textOf(file.get())
                            : ShippedCharters.textOf(read.charter().id()));
        } catch (CommandFailure e) {
            folder.close();
            throw e;
        }
        PlaceReport.say(terminal, read, standing, now);
    }

    private static Standing standingOf(Configuration read, Optional<LookSettings> look) {
        Set<Fingerprint> models = LookSettings.modelsOf(look);
        return new PlaceStanding(
                        read.charter(),
                        read.acts(),
                        read.dataFolder(),
                        new SuspensionFile(read.dataFolder()),
                        () -> ProgramHash.read(models))
                .get(Instant.now());
    }

    private static RegisterPlace placeOf(Configuration read) {
        Map<CameraId, MapPoint> positions = new HashMap<>();
        for (ConfiguredCamera camera : read.cameras()) {
            camera.position().ifPresent(p -> positions.put(camera.plan().camera().id(), p));
        }
        return new RegisterPlace(read.town(), positions);
    }

    private static Map<CameraId, StreamOptions> optionsOf(Configuration read) {
        Map<CameraId, StreamOptions> options = new HashMap<>();
        for (ConfiguredCamera camera : read.cameras()) {
            options.put(
                    camera.plan().camera().id(),
                    StreamOptions.DEFAULTS
                            .withTransport(camera.transport())
                            .withDecoding(camera.decoding()));
        }
        return options;
    }

    /** Without TLS, passwords cross the network in clear. */
    private void warnOfNetwork(Http http) throws CommandFailure {
        String address = http.address();
        try {
            boolean bare = http.tls().isEmpty() && http.proxies().isEmpty();
            if (bare && !InetAddress.getByName(address).isLoopbackAddress()) {
                terminal.say(
                        Text.format(
                                "Attention : http.address vaut %s, sans chiffrement ; donnez un"
                                        + " certificat (http.tls) ou mettez un serveur mandataire"
                                        + " TLS devant (http.proxies), sinon les mots de passe"
                                        + " passent en clair sur le réseau.",
                                "Warning: http.address is %s, without encryption; give a"
                                        + " certificate (http.tls) or put a TLS proxy before it"
                                        + " (http.proxies), else passwords cross the network in clear.",
                                address));
            }
        } catch (UnknownHostException e) {
            throw new CommandFailure(
                    ExitCode.PORT,
                    Text.format(
                            "http.address : « %s » n'est pas une adresse de cette machine ; mettez"
                                    + " 127.0.0.1 ou l'une de ses adresses.",
                            "http.address: '%s' is no address of this machine; put 127.0.0.1 or one"
                                    + " of its addresses.",
                            address));
        }
    }
}
