package fr.vigie.access;

/** A change would leave nobody who can manage accounts. */
public final class LastAdministratorException extends Exception {

    private static final long serialVersionUID = 1L;
}
