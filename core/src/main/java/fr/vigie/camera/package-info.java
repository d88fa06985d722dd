/**
 * A camera as the house knows it: name, place, where its pictures come from, legal status. Nothing
 * here opens a stream; nothing here may carry a credential into a text.
 */
@NullMarked
package fr.vigie.camera;

import org.jspecify.annotations.NullMarked;
