/**
 * Model packs: what a manifest says, and the admission that a pack has to pass before any runtime
 * sees its bytes. No file is opened here; who reads one hands in its bytes.
 */
@NullMarked
package fr.vigie.vision.look.pack;

import org.jspecify.annotations.NullMarked;
