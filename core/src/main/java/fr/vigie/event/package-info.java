/**
 * The closed list of predetermined events, their published definitions and parameters, and the
 * capabilities that are refused by name. No string, plug-in or model label can add to it.
 */
@NullMarked
package fr.vigie.event;

import org.jspecify.annotations.NullMarked;
