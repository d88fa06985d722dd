package fr.vigie.request;

/**
 * What somebody asks of the place. Adding a constant is fine; renaming one breaks kept requests.
 */
public enum RequestKind {
    /** What is kept of me? GDPR article 15. */
    ACCESS,
    /** GDPR article 16. */
    RECTIFICATION,
    /** GDPR article 17. */
    ERASURE,
    /** GDPR article 18. */
    RESTRICTION,
    /** GDPR article 21. */
    OBJECTION,
    /** Something was done that should not have been. */
    COMPLAINT,
    QUESTION
}
