/**
 * Cameras that speak ONVIF: finding them (WS-Discovery), asking what they are and which streams
 * they offer (device and media services, ONVIF Core and Media specifications), and nothing else of
 * it: no movement, no analytics, no events, no sound. Everything that a device says is hostile
 * until it is read here: bounded in size and time, without document types, and never followed to
 * another host. It knows core's ports only.
 */
@NullMarked
package fr.vigie.server.onvif;

import org.jspecify.annotations.NullMarked;
