package fr.vigie.alert;

/** Somebody else has decided the alert meanwhile. */
public final class AlreadyDecidedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Alert alert;

    /**
     * @param alert the alert as it stands
     */
    public AlreadyDecidedException(Alert alert) {
        super("alert " + alert.id() + " is already " + alert.state());
        this.alert = alert;
    }

    /** The alert as it stands. */
    public Alert alert() {
        return alert;
    }
}
