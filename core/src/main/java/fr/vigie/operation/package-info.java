/**
 * How the running installation stands: each camera's phase, cost and permissions, and the means to
 * look at it and stop it from outside. Types and ports only; stations implement them.
 */
@NullMarked
package fr.vigie.operation;

import org.jspecify.annotations.NullMarked;
