package fr.vigie.server.app;

/** How a command ends. The numbers are documented in docs/exit-codes.md and never change. */
enum ExitCode {
    OK(0),
    /** A fault of the program. */
    INTERNAL(1),
    /** The command line is wrong. */
    USAGE(2),
    /** A file that somebody wrote has mistakes. */
    INPUT(3),
    /** A video file or a stream cannot be read. */
    STREAM(4),
    /** The charter, or a red line, refuses it. */
    REFUSED(5),
    /** The port, or the address, cannot be listened on. */
    PORT(6),
    /** A folder cannot be written: read-only, full, or held by another process. */
    FOLDER(7),
    /** An evaluation is worse than the one it was held against. 8 and 9 are the launcher's. */
    WORSE(10),
    /** A journal or a register does not hold what it says. */
    FLAWED(11),
    /** What is shipped crosses a red line. */
    RED_LINE(12);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
