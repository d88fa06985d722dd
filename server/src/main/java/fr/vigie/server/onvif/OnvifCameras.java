package fr.vigie.server.onvif;

import fr.vigie.camera.AddressGate;
import fr.vigie.camera.AddressRefusedException;
import fr.vigie.camera.SourceAddress;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.language.Text;
import fr.vigie.server.onvif.OnvifException.Reason;
import fr.vigie.setup.DeviceLogin;
import fr.vigie.setup.DeviceOffer;
import fr.vigie.setup.DeviceSearch;
import fr.vigie.setup.FoundDevice;
import fr.vigie.setup.SetupRefusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * ONVIF devices, found and asked: one search and four questions at a time, every address through
 * the gate, every question in the journal. Thread-safe.
 */
public final class OnvifCameras implements DeviceSearch {

    private static final Duration LISTENING = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_CONVERSATION = Duration.ofSeconds(25);
    private static final int CONVERSATIONS = 4;
    private static final Pattern LOGIN_TEXT = Pattern.compile("\\P{Cntrl}{0,200}");

    private final AddressGate gate;
    private final Journal journal;
    private final InstantSource clock;
    private final Discovery discovery;
    private final Duration patience;
    private final Semaphore searches = new Semaphore(1);
    private final Semaphore conversations = new Semaphore(CONVERSATIONS);

    /**
     * @param gate says which addresses may be called
     */
    public OnvifCameras(AddressGate gate, Journal journal, InstantSource clock) {
        this(gate, journal, clock, Discovery.GROUP, LISTENING, PATIENCE);
    }

    /**
     * Where devices listen elsewhere than they should: for a test.
     *
     * @param group the address that is called
     * @param listening how long answers to a search are waited for
     * @param patience how long one answer of a device may take
     */
    public OnvifCameras(
            AddressGate gate,
            Journal journal,
            InstantSource clock,
            InetSocketAddress group,
            Duration listening,
            Duration patience) {
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
        discovery = new Discovery(group, listening);
        this.patience = patience;
    }

    @Override
    public List<FoundDevice> search(Optional<String> typed, String actor) throws SetupRefusal {
        if (!searches.tryAcquire()) {
            throw busy();
        }
        try {
            List<FoundDevice> found = typed.isPresent() ? searchAt(typed.get()) : searchAround();
            note(typed.flatMap(DeviceAddress::find).map(DeviceAddress::host), found.size(), actor);
            return found;
        } finally {
            searches.release();
        }
    }

    private List<FoundDevice> searchAround() throws SetupRefusal {
        List<FoundDevice> found = new ArrayList<>();
        try {
            for (Discovery.Found device : discovery.callOut()) {
                if (isAdmitted(device.address())) {
                    found.add(shown(device));
                }
            }
        } catch (IOException e) {
            throw DeviceWords.refusal(Reason.UNREACHABLE);
        }
        return found;
    }

    private boolean isAdmitted(DeviceAddress address) {
        try {
            gate.admit(SourceAddress.ofLive(address.toString()));
            return true;
        } catch (AddressRefusedException e) {
            return false;
        }
    }

    private static FoundDevice shown(Discovery.Found device) {
        return new FoundDevice(device.address().toString(), device.name(), device.model());
    }

    /** Devices that do not hear the call may still answer by HTTP where all devices do. */
    private List<FoundDevice> searchAt(String typed) throws SetupRefusal {
        DeviceAddress address = checked(typed);
        try {
            InetAddress host = InetAddress.ofLiteral(address.host().replaceAll("[\\[\\]]", ""));
            Optional<Discovery.Found> heard = discovery.callAt(host).stream().findFirst();
            if (heard.isPresent() && isAdmitted(heard.get().address())) {
                return List.of(shown(heard.get()));
            }
        } catch (IOException e) {
            // Asked by HTTP instead.
        }
        DeviceLogin nobody = new DeviceLogin(address.toString(), "", "", Optional.empty());
        try (DeviceLink link = link(nobody)) {
            try {
                new OnvifDevice(new Conversation(link, nobody, clock), address).greet(clock);
            } catch (OnvifException e) {
                if (link.findUnknownCertificate().isEmpty()) {
                    throw DeviceWords.refusal(e.reason());
                }
            }
            return List.of(new FoundDevice(address.toString(), "", ""));
        }
    }

    @Override
    public DeviceOffer ask(DeviceLogin device, String actor) throws SetupRefusal {
        return converse(device, actor, OnvifDevice::offer, DeviceOffer::unknown);
    }

    @Override
    public SourceAddress getStream(DeviceLogin device, String profile, String actor)
            throws SetupRefusal {
        String address =
                converse(
                        device,
                        actor,
                        it -> it.stream(profile),
                        _ -> {
                            throw DeviceWords.certificate();
                        });
        SourceAddress stream = SourceAddress.ofLive(address);
        try {
            gate.admit(stream);
            return stream;
        } catch (AddressRefusedException e) {
            throw new SetupRefusal(SetupRefusal.Reason.ADDRESS, e.words());
        }
    }

    /** What is asked of a device. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(OnvifDevice device) throws OnvifException;
    }

    /** What becomes of a device with a certificate that nobody vouches for. */
    @FunctionalInterface
    private interface Stranger<T> {
        T meet(String certificate) throws SetupRefusal;
    }

    private <T> T converse(
            DeviceLogin typed, String actor, Question<T> question, Stranger<T> stranger)
            throws SetupRefusal {
        DeviceLogin device = checked(typed);
        if (!conversations.tryAcquire()) {
            throw busy();
        }
        String outcome = "OK";
        try (DeviceLink link = link(device)) {
            try {
                OnvifDevice it =
                        new OnvifDevice(
                                new Conversation(link, device, clock), checked(device.address()));
                it.greet(clock);
                return question.ask(it);
            } catch (OnvifException e) {
                Optional<String> certificate = link.findUnknownCertificate();
                outcome = certificate.isPresent() ? "CERTIFICATE" : e.reason().name();
                if (certificate.isPresent()) {
                    return stranger.meet(certificate.get());
                }
                throw DeviceWords.refusal(e.reason());
            }
        } finally {
            conversations.release();
            SortedMap<String, String> facts = new TreeMap<>();
            facts.put("on", device.address());
            facts.put("outcome", outcome);
            journal.append(actor, JournalAction.DEVICES_SEARCHED, facts);
        }
    }

    private DeviceLink link(DeviceLogin device) {
        return new DeviceLink(patience, LONGEST_CONVERSATION, device.certificate());
    }

    private DeviceLogin checked(DeviceLogin typed) throws SetupRefusal {
        boolean fits =
                LOGIN_TEXT.matcher(typed.user()).matches()
                        && LOGIN_TEXT.matcher(typed.password()).matches();
        if (!fits) {
            throw DeviceWords.login();
        }
        return new DeviceLogin(
                checked(typed.address()).toString(),
                typed.user(),
                typed.password(),
                typed.certificate());
    }

    /** The address with the one host that the gate has seen. */
    private DeviceAddress checked(String typed) throws SetupRefusal {
        DeviceAddress address = DeviceAddress.find(typed).orElseThrow(DeviceWords::address);
        try {
            String admitted = gate.admit(SourceAddress.ofLive(address.toString())).value();
            return DeviceAddress.find(admitted).orElseThrow(DeviceWords::address);
        } catch (AddressRefusedException e) {
            throw new SetupRefusal(SetupRefusal.Reason.ADDRESS, e.words());
        }
    }

    private void note(Optional<String> host, int found, String actor) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("on", host.orElse("network"));
        facts.put("found", String.valueOf(found));
        journal.append(actor, JournalAction.DEVICES_SEARCHED, facts);
    }

    private static SetupRefusal busy() {
        return new SetupRefusal(
                SetupRefusal.Reason.BUSY,
                new Text(
                        "une autre recherche est en cours ; réessayez dans quelques secondes",
                        "another search is going on; try again in a few seconds"));
    }
}
