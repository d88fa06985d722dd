/**
 * The pages on which cameras and watches are set up: frames that small scripts fill from the
 * interface for programs, so that there is one way in. Nothing is changed here.
 */
@NullMarked
package fr.vigie.server.console.setup;

import org.jspecify.annotations.NullMarked;
