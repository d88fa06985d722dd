/**
 * The alert desk: lists, one alert with its why, and the three decisions. Only a person's request
 * decides anything here.
 */
@NullMarked
package fr.vigie.server.console.desk;

import org.jspecify.annotations.NullMarked;
