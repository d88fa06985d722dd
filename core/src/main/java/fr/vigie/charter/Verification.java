package fr.vigie.charter;

import java.time.LocalDate;

/**
 * Who checked a charter against its texts.
 *
 * @param by name and function of the jurist or data-protection officer
 * @param on the day
 */
public record Verification(String by, LocalDate on) {}
