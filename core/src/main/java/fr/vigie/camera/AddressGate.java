package fr.vigie.camera;

/**
 * Says which addresses a camera may be reached at. Whoever opens a stream opens the address that
 * comes out, never the one that went in. Implementations are thread-safe and may ask the network
 * for names.
 */
@FunctionalInterface
public interface AddressGate {

    /** Lets everything through as it is: for what an administrator wrote into a file. */
    AddressGate OPEN = address -> address;

    /**
     * The same source with its host's name replaced by the one address that was checked.
     *
     * @throws AddressRefusedException if it may not be reached
     */
    SourceAddress admit(SourceAddress source) throws AddressRefusedException;
}
