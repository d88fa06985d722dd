package fr.vigie.server.access;

import fr.vigie.access.CurrentReach;
import fr.vigie.camera.SourceAddress;
import fr.vigie.setup.DeviceLogin;
import fr.vigie.setup.DeviceOffer;
import fr.vigie.setup.DeviceSearch;
import fr.vigie.setup.FoundDevice;
import fr.vigie.setup.SetupRefusal;
import java.util.List;
import java.util.Optional;

/** Cameras on the network, for those who may add one. Thread-safe. */
public final class ReachedDevices implements DeviceSearch {

    private final DeviceSearch whole;
    private final CurrentReach reach;

    public ReachedDevices(DeviceSearch whole, CurrentReach reach) {
        this.whole = whole;
        this.reach = reach;
    }

    @Override
    public List<FoundDevice> search(Optional<String> address, String actor) throws SetupRefusal {
        ReachedSetup.checkReachesAll(reach);
        return whole.search(address, actor);
    }

    @Override
    public DeviceOffer ask(DeviceLogin device, String actor) throws SetupRefusal {
        ReachedSetup.checkReachesAll(reach);
        return whole.ask(device, actor);
    }

    @Override
    public SourceAddress getStream(DeviceLogin device, String profile, String actor)
            throws SetupRefusal {
        ReachedSetup.checkReachesAll(reach);
        return whole.getStream(device, profile, actor);
    }
}
