/**
 * How the cameras of a running server are set up and changed: the ports between pages, interface
 * and store. What a camera may be is not decided here; a credential comes in and never goes out.
 */
@NullMarked
package fr.vigie.setup;

import org.jspecify.annotations.NullMarked;
