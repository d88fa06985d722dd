package fr.vigie.server.app;

import fr.vigie.access.AccountBook;
import fr.vigie.access.IdentityProvider;
import fr.vigie.alert.AlertBook;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraPlan;
import fr.vigie.register.Town;
import fr.vigie.server.access.AccessSettings;
import fr.vigie.server.access.FirstStart;
import fr.vigie.server.config.CameraNetworks;
import fr.vigie.server.config.Http;
import fr.vigie.server.console.FakeBoard;
import fr.vigie.server.live.LiveHub;
import fr.vigie.server.onvif.OnvifCameras;
import fr.vigie.server.register.ExportSecret;
import fr.vigie.server.register.RegisterPlace;
import fr.vigie.server.station.Stations;
import fr.vigie.server.store.Database;
import fr.vigie.server.store.JournalFolder;
import fr.vigie.server.store.SqlJournal;
import fr.vigie.setup.DeviceSearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The real server on a free port with a database of its own; only its cameras are stood in for. */
public final class RunningConsole implements AutoCloseable {

    private final Database database;
    private final ConfigurableApplicationContext context;

    /** With cameras that stand for real ones. */
    public RunningConsole(Path folder) throws Exception {
        this(AccessSettings.Mode.DEMONSTRATION, folder, Set.of(FakeBoard.class));
    }

    /** The same, but everybody has to sign in. */
    public static RunningConsole withAccounts(Path folder) throws Exception {
        return new RunningConsole(AccessSettings.Mode.ACCOUNTS, folder, Set.of(FakeBoard.class));
    }

    /** The same with other cameras that stand for real ones. */
    public static RunningConsole withAccounts(Path folder, Class<? extends CameraBoard> cameras)
            throws Exception {
        return new RunningConsole(AccessSettings.Mode.ACCOUNTS, folder, Set.of(cameras));
    }

    /** With real stations and accounts, no camera yet, and cameras allowed at these addresses. */
    public static RunningConsole withAccounts(Path folder, Charter charter, String... networks)
            throws Exception {
        return new RunningConsole(settings(folder, charter, networks), Set.of());
    }

    /** The same; ONVIF devices listen for searches at an address of their own. */
    public static RunningConsole searching(
            Path folder, Charter charter, InetSocketAddress devices, String... networks)
            throws Exception {
        ServerSettings settings = settings(folder, charter, networks);
        return new RunningConsole(
                settings,
                beans ->
                        beans.registerBean(
                                "wholeNetwork",
                                DeviceSearch.class,
                                () ->
                                        new OnvifCameras(
                                                settings.networks(),
                                                beans.getBean(SqlJournal.class),
                                                Clock.systemUTC(),
                                                devices,
                                                Duration.ofSeconds(1),
                                                Duration.ofSeconds(5))));
    }

    private static ServerSettings settings(Path folder, Charter charter, String... networks) {
        return new ServerSettings(
                AccessSettings.Mode.ACCOUNTS,
                "127.0.0.1",
                0,
                folder,
                charter,
                List.of(),
                Map.of(),
                List.of(),
                RegisterPlace.UNNAMED,
                Optional.empty(),
                CameraNetworks.allowing(networks));
    }

    /** With real stations and accounts, in a town that presents itself like this. */
    public static RunningConsole withTown(Path folder, Charter charter, Town town)
            throws Exception {
        var settings =
                new ServerSettings(
                        AccessSettings.Mode.ACCOUNTS,
                        "127.0.0.1",
                        0,
                        folder,
                        charter,
                        List.of(),
                        Map.of(),
                        List.of(),
                        new RegisterPlace(town, Map.of()),
                        Optional.empty(),
                        CameraNetworks.USUAL);
        return new RunningConsole(settings, Set.of());
    }

    /** With cameras that stand for real ones and an identity provider. */
    public static RunningConsole withProvider(Path folder, int port, IdentityProvider provider)
            throws Exception {
        var settings =
                of(AccessSettings.Mode.ACCOUNTS, folder, List.of())
                        .with(new Http("127.0.0.1", port))
                        .with(provider);
        return new RunningConsole(settings, Set.of(FakeBoard.class));
    }

    /** With cameras that stand for real ones, listening as the file says. */
    public static RunningConsole listening(Path folder, Http http) throws Exception {
        return new RunningConsole(
                of(AccessSettings.Mode.ACCOUNTS, folder, List.of()).with(http),
                Set.of(FakeBoard.class));
    }

    /** The port it listens on. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** With real stations that analyse these cameras. */
    public RunningConsole(Path folder, List<CameraPlan> plans) throws Exception {
        this(of(AccessSettings.Mode.DEMONSTRATION, folder, plans), Set.of());
    }

    /** The same with a network that looks a second time. */
    static RunningConsole looking(Path folder, List<CameraPlan> plans, LookSettings look)
            throws Exception {
        var settings =
                new ServerSettings(
                        AccessSettings.Mode.DEMONSTRATION,
                        "127.0.0.1",
                        0,
                        folder,
                        ShippedCharters.getDefault(),
                        plans,
                        Map.of(),
                        List.of(),
                        RegisterPlace.UNNAMED,
                        Optional.of(look),
                        CameraNetworks.USUAL);
        return new RunningConsole(settings, Set.of());
    }

    /** With real stations under a charter and acts. */
    public static RunningConsole of(
            Path folder, Charter charter, List<CameraPlan> plans, List<FiledAct> acts)
            throws Exception {
        var settings =
                new ServerSettings(
                        AccessSettings.Mode.DEMONSTRATION,
                        "127.0.0.1",
                        0,
                        folder,
                        charter,
                        plans,
                        Map.of(),
                        acts,
                        RegisterPlace.UNNAMED);
        return new RunningConsole(settings, Set.of());
    }

    private RunningConsole(AccessSettings.Mode access, Path folder, Set<Class<?>> stands)
            throws Exception {
        this(of(access, folder, List.of()), stands);
    }

    private static ServerSettings of(
            AccessSettings.Mode access, Path folder, List<CameraPlan> plans) {
        return new ServerSettings(
                access,
                "127.0.0.1",
                0,
                folder,
                ShippedCharters.getDefault(),
                plans,
                Map.of(),
                List.of(),
                RegisterPlace.UNNAMED);
    }

    private RunningConsole(ServerSettings settings, Set<Class<?>> stands) throws Exception {
        this(
                settings,
                fresh ->
                        stands.forEach(stand ->
                                fresh.registerBeanDefinition(
                                        "wholeBoard", new RootBeanDefinition(stand))));
    }

    private RunningConsole(ServerSettings settings, Consumer<GenericApplicationContext> standIns)
            throws Exception {
        Path folder = settings.dataFolder();
        database = Database.openIn(folder);
        var application =
                Server.application(
                        settings,
                        database,
                        SqlJournal.open(database, Clock.systemUTC(), JournalFolder.in(folder)),
                        new ExportSecret("test"));
        // What stands in for the cameras takes their name: nothing scans for it, so that a server
        // that other tests start in this process is the real one.
        application.setAllowBeanDefinitionOverriding(true);
        application.addInitializers(fresh -> standIns.accept((GenericApplicationContext) fresh));
        context = application.run();
        context.getBean(Stations.class).startAll();
    }

    public String address() {
        return "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public AlertBook book() {
        return context.getBean(AlertBook.class);
    }

    public SqlJournal journal() {
        return context.getBean(SqlJournal.class);
    }

    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    public AccountBook accounts() {
        return context.getBean(AccountBook.class);
    }

    /** The path that makes the first account; empty once it is made. */
    public Optional<String> firstStart() {
        return context.getBean(FirstStart.class).findPath();
    }

    /** Every address that a controller answers, with its method. */
    public List<RequestMappingInfo> addresses() {
        return List.copyOf(
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet());
    }

    /** What finds an answer to an address, by name: controllers are one of them. */
    public List<String> handlerMappings() {
        return List.of(context.getBeanNamesForType(HandlerMapping.class));
    }

    public LiveHub hub() {
        return context.getBean(LiveHub.class);
    }

    public FakeBoard board() {
        return context.getBean(FakeBoard.class);
    }

    @Override
    public void close() {
        context.getBean(Stations.class).close();
        context.close();
        database.close();
    }
}
