/**
 * The one file that an installation is set up with, {@code vigie.yaml}: read and checked as a whole
 * before anything starts. It makes cameras and watches out of text and looks up credentials; it
 * starts nothing and keeps nothing.
 */
@NullMarked
package fr.vigie.server.config;

import org.jspecify.annotations.NullMarked;
