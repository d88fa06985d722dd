/**
 * Model packs as files: the manifest ({@code model.yaml}), the folder, and the known picture on
 * which an installed network is tried. Nothing is fetched here and nothing written.
 */
@NullMarked
package fr.vigie.evaluation.model;

import org.jspecify.annotations.NullMarked;
