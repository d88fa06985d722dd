package fr.vigie.server.live;

import fr.vigie.alert.Alert;

/**
 * One thing that listeners are told: an alert is new or has been decided.
 *
 * @param number counts what was told since the program started, from 1
 * @param alert the alert as it stood then
 */
public record Told(long number, Alert alert) {}
