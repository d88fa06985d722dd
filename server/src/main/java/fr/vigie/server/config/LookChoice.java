package fr.vigie.server.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The section {@code second_look}: which network is asked, and on what it runs.
 *
 * @param model the name of an installed pack
 * @param folder where packs are installed; empty for the usual place
 * @param provider an execution provider of the runtime, in lower case
 * @param threads of the machine that one run may use
 */
public record LookChoice(String model, Optional<Path> folder, String provider, int threads) {}
