/**
 * What networks put out, turned into boxes of the closed set of classes: one small class a form of
 * output. Arithmetic on arrays; no runtime, no file, no event. Classes that are not mapped end
 * here.
 */
@NullMarked
package fr.vigie.vision.look.decode;

import org.jspecify.annotations.NullMarked;
