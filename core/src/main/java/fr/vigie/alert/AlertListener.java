package fr.vigie.alert;

/** Told of alerts after they are kept. Called from several threads; must return quickly. */
public interface AlertListener {

    /** A new alert, or an alert that somebody has just decided. */
    void changed(Alert alert);
}
