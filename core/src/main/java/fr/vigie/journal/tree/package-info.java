/**
 * The tree over a list of leaves: hashes, proofs, checkpoints and their signatures, as RFC 6962 and
 * the C2SP specifications write them. It knows nothing of what the leaves say, and does no input or
 * output.
 */
@NullMarked
package fr.vigie.journal.tree;

import org.jspecify.annotations.NullMarked;
