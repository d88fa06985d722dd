package fr.vigie.alert;

/**
 * The states of an alert. Only a person changes it; nothing is ever closed by itself (requirement
 * H-01).
 */
public enum AlertState {
    NEW,
    CONFIRMED,
    DISMISSED,
    DOUBT
}
