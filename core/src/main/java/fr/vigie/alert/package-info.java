/**
 * What the operator sees and decides: states, decisions, the closed list of reasons for dismissal.
 * Nothing here closes an alert by itself.
 */
@NullMarked
package fr.vigie.alert;

import org.jspecify.annotations.NullMarked;
