package fr.vigie.server.app;

import fr.vigie.access.AccountBook;
import fr.vigie.access.CurrentReach;
import fr.vigie.access.TokenBook;
import fr.vigie.act.ActShelf;
import fr.vigie.act.Fingerprint;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertListener;
import fr.vigie.alert.AnnouncingAlertBook;
import fr.vigie.journal.ArchiveCheck;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.MaskedPictures;
import fr.vigie.operation.PipelineTimes;
import fr.vigie.operation.VideoSystem;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.StandingSource;
import fr.vigie.register.MeasurementSource;
import fr.vigie.request.RequestBook;
import fr.vigie.server.access.AccessSettings;
import fr.vigie.server.access.ReachedAlerts;
import fr.vigie.server.access.ReachedBoard;
import fr.vigie.server.access.ReachedDevices;
import fr.vigie.server.access.ReachedSetup;
import fr.vigie.server.access.ReachedTrials;
import fr.vigie.server.onvif.OnvifCameras;
import fr.vigie.server.register.ExportSecret;
import fr.vigie.server.register.RegisterPlace;
import fr.vigie.server.station.Stations;
import fr.vigie.server.station.StreamTrials;
import fr.vigie.server.store.Database;
import fr.vigie.server.store.SqlAccountBook;
import fr.vigie.server.store.SqlAlertBook;
import fr.vigie.server.store.SqlJournal;
import fr.vigie.server.store.SqlRequestBook;
import fr.vigie.server.store.SqlSetupBook;
import fr.vigie.server.store.SqlTokenBook;
import fr.vigie.server.store.StoredSessions;
import fr.vigie.server.vault.ActVault;
import fr.vigie.server.vault.FiledMeasurements;
import fr.vigie.server.vault.PlaceStanding;
import fr.vigie.server.vault.ProgramHash;
import fr.vigie.server.vault.SuspensionFile;
import fr.vigie.setup.DeviceSearch;
import fr.vigie.setup.Setup;
import fr.vigie.setup.SetupBook;
import fr.vigie.setup.WatchTrials;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * The server: Spring Boot with the pages of the console, the stations and the store. Started only
 * by the commands that serve.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ComponentScan({
    "fr.vigie.server.api",
    "fr.vigie.server.console",
    "fr.vigie.server.live",
    "fr.vigie.server.observe",
    "fr.vigie.server.register",
    "fr.vigie.server.access"
})
class Server {

    private static final String LARGEST_DOCUMENT = "20MB";

    /** Starts it; it runs until the context is closed. */
    static ConfigurableApplicationContext start(
            ServerSettings settings, Database database, SqlJournal journal, ExportSecret secret) {
        return application(settings, database, journal, secret).run();
    }

    /** The application before its start; a test may add what stands in for real cameras. */
    static SpringApplication application(
            ServerSettings settings, Database database, SqlJournal journal, ExportSecret secret) {
        Map<String, Object> properties = new HashMap<>();
        properties.putAll(HttpProperties.of(settings.http()));
        properties.put("server.shutdown", "immediate");
        properties.put("spring.web.error.include-stacktrace", "never");
        properties.put("spring.web.error.include-message", "never");
        // The document of an act, the only thing that a form uploads; a clip comes as it is.
        properties.put("spring.servlet.multipart.max-file-size", LARGEST_DOCUMENT);
        properties.put("spring.servlet.multipart.max-request-size", LARGEST_DOCUMENT);
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.main.log-startup-info", false);
        SpringApplication application = new SpringApplication(Server.class);
        application.setBannerMode(Banner.Mode.OFF);
        // RunningServer closes in its own order.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties);
        application.addInitializers(
                (ApplicationContextInitializer<ConfigurableApplicationContext>)
                        context -> {
                            var beans = context.getBeanFactory();
                            beans.registerSingleton("settings", settings);
                            beans.registerSingleton("database", database);
                            beans.registerSingleton("journal", journal);
                            beans.registerSingleton("exportSecret", secret);
                        });
        return application;
    }

    @Bean
    AccessSettings access(ServerSettings settings) {
        Set<String> names = new HashSet<>(settings.http().names());
        names.add(settings.address());
        return new AccessSettings(settings.access(), names, settings.provider());
    }

    @Bean
    AccountBook accounts(Database database, SqlJournal journal) {
        return new SqlAccountBook(database, journal);
    }

    @Bean
    TokenBook tokens(Database database, SqlJournal journal) {
        return new SqlTokenBook(database, journal);
    }

    @Bean
    JdbcIndexedSessionRepository sessions(Database database) {
        return StoredSessions.in(database, AccessSettings.SESSION_IDLE);
    }

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    SqlAlertBook keptAlerts(Database database, SqlJournal journal, ServerSettings settings) {
        return new SqlAlertBook(database, journal, settings.charter().evidence().keep());
    }

    /** The book that people decide in: every open page hears of each decision. */
    @Bean
    AlertBook wholeBook(SqlAlertBook kept, ObjectProvider<AlertListener> listeners) {
        return new AnnouncingAlertBook(kept, () -> listeners.orderedStream().toList());
    }

    /** What pages and programs ask: nothing beyond the reach of whoever asks is in it. */
    @Bean
    @Primary
    AlertBook alertBook(
            @Qualifier("wholeBook") AlertBook whole,
            @Qualifier("wholeBoard") CameraBoard cameras,
            CurrentReach reach) {
        return new ReachedAlerts(whole, cameras, reach);
    }

    /** All cameras, whoever asks: for what is public, and for the program's own work. */
    @Bean
    CameraBoard wholeBoard(Stations stations) {
        return new ReachedBoard(stations, CurrentReach.UNLIMITED);
    }

    @Bean
    @Primary
    CameraBoard board(@Qualifier("wholeBoard") CameraBoard whole, CurrentReach reach) {
        return new ReachedBoard(whole, reach);
    }

    @Bean
    PermissionEngine permissions(ServerSettings settings) {
        return new PermissionEngine(settings.charter());
    }

    @Bean
    SuspensionFile suspensions(ServerSettings settings) {
        return new SuspensionFile(settings.dataFolder());
    }

    @Bean
    PlaceStanding standing(ServerSettings settings, SuspensionFile suspensions) {
        Set<Fingerprint> models = settings.models();
        return new PlaceStanding(
                settings.charter(),
                settings.acts(),
                settings.dataFolder(),
                suspensions,
                () -> ProgramHash.read(models));
    }

    @Bean
    MeasurementSource measurements(ServerSettings settings) {
        return new FiledMeasurements(
                new ActVault(settings.dataFolder(), settings.charter().validity().zone()),
                settings.acts());
    }

    @Bean
    FalseShareWatcher falseShareWatcher(
            PermissionEngine permissions,
            StandingSource standing,
            SuspensionFile suspensions,
            SqlAlertBook book,
            SqlJournal journal,
            InstantSource clock) {
        return new FalseShareWatcher(
                permissions.charter(), standing, suspensions, book, journal, clock);
    }

    /** Closed by the context: after the stations, which RunningServer closes first. */
    @Bean
    TownLooks looks(ServerSettings settings) {
        return TownLooks.open(settings.look());
    }

    // The listeners are asked for with each alert: the pages that listen may need the stations.
    @Bean
    Stations stations(
            ServerSettings settings,
            PermissionEngine permissions,
            StandingSource standing,
            SuspensionFile suspensions,
            SqlAlertBook book,
            SqlJournal journal,
            ObjectProvider<AlertListener> listeners,
            InstantSource clock,
            TownLooks looks) {
        AlertListener all = alert -> listeners.forEach(listener -> listener.changed(alert));
        return new Stations(
                settings.plans(),
                settings.options(),
                permissions,
                standing,
                suspensions,
                book,
                journal,
                List.of(all),
                clock,
                looks);
    }

    @Bean
    PipelineTimes pipelineTimes(Stations stations) {
        return stations.times();
    }

    @Bean
    SetupBook setupBook(Database database, SqlJournal journal) {
        return new SqlSetupBook(database, journal);
    }

    @Bean
    @Primary
    Setup setup(@Qualifier("wholeSetup") Setup whole, CurrentReach reach) {
        return new ReachedSetup(whole, reach);
    }

    @Bean
    MaskedPictures pictures(
            CameraBoard board, Setup setup, SqlJournal journal, InstantSource clock) {
        return new JournaledPictures(board, setup, journal, clock);
    }

    /** Made with all others, so that its cameras start with those of the file. */
    @Bean
    LiveSetup wholeSetup(
            ServerSettings settings,
            SetupBook book,
            Stations stations,
            CameraTrials trials,
            @Qualifier("wholeNetwork") DeviceSearch devices) {
        return new LiveSetup(
                settings.cameras(), book, stations, settings.networks(), trials, devices);
    }

    @Bean
    DeviceSearch wholeNetwork(ServerSettings settings, SqlJournal journal, InstantSource clock) {
        return new OnvifCameras(settings.networks(), journal, clock);
    }

    @Bean
    @Primary
    DeviceSearch devices(@Qualifier("wholeNetwork") DeviceSearch whole, CurrentReach reach) {
        return new ReachedDevices(whole, reach);
    }

    @Bean
    CameraTrials cameraTrials(
            PermissionEngine permissions,
            StandingSource standing,
            InstantSource clock,
            SqlJournal journal) {
        return new CameraTrials(new StreamTrials(), permissions, standing, clock, journal);
    }

    @Bean
    WatchTrials watchTrials(
            LiveSetup setup,
            Setup mine,
            CameraTrials trials,
            ServerSettings settings,
            SqlJournal journal) {
        return new ReachedTrials(
                new ClipTrials(setup, trials, settings.dataFolder().resolve("scenes"), journal),
                mine);
    }

    /** Stills go within a minute of the charter's limit. */
    @Bean
    MinuteTask stillRetention(SqlAlertBook book, InstantSource clock) {
        return new MinuteTask("still-retention", () -> book.deleteStillsDueAt(clock.instant()));
    }

    @Bean
    MinuteTask sessionRetention(JdbcIndexedSessionRepository sessions) {
        return new MinuteTask("session-retention", sessions::cleanUpExpiredSessions);
    }

    @Bean
    ArchiveCheck archiveCheck(SqlJournal journal) {
        return new ArchiveCheck(journal, journal);
    }

    @Bean
    RequestBook requests(Database database, SqlJournal journal) {
        return new SqlRequestBook(database, journal);
    }

    /** What is personal in a closed request goes on its day, by the calendar of the place. */
    @Bean
    MinuteTask requestRetention(
            RequestBook requests, ServerSettings settings, InstantSource clock) {
        ZoneId zone = settings.charter().validity().zone();
        return new MinuteTask(
                "request-retention",
                () -> requests.purge(LocalDate.ofInstant(clock.instant(), zone)));
    }

    @Bean
    ActShelf acts(ServerSettings settings, PlaceStanding standing, PlaceLedger ledger) {
        return new LiveActs(settings, standing, ledger);
    }

    @Bean
    RegisterPlace place(ServerSettings settings) {
        return settings.place();
    }

    @Bean
    VideoSystem videoSystem(ServerSettings settings) {
        return settings.place().town().video();
    }

    @Bean
    PlaceLedger placeLedger(
            ServerSettings settings,
            StandingSource standing,
            SqlJournal journal,
            InstantSource clock) {
        return new PlaceLedger(settings.dataFolder(), standing, journal, clock);
    }
}
