package fr.vigie.server.console.cameras;

/**
 * A camera as the list of cameras shows it.
 *
 * @param id its short name
 * @param name its name
 * @param place where it hangs; may be empty
 * @param phase the constant of its phase
 * @param fault what is wrong with its picture; empty if nothing is
 * @param watchesWords what it is watched for, on one line
 */
record CardView(
        String id, String name, String place, String phase, String fault, String watchesWords) {}
