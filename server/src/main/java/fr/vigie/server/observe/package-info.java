/**
 * What this installation tells monitoring systems: counters of cameras and alerts in the Prometheus
 * text format. It reads the ports of core and shows figures only: no picture, no place of anybody,
 * no credential.
 */
@NullMarked
package fr.vigie.server.observe;

import org.jspecify.annotations.NullMarked;
