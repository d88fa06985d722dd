/**
 * Acts as files: an act is described by a few keys of YAML, in {@code vigie.yaml} or in the vault,
 * and its document lies beside. Reading and hashing happen here; nothing here decides what an act
 * permits, and nothing of a document but its hash comes in.
 */
@NullMarked
package fr.vigie.evaluation.act;

import org.jspecify.annotations.NullMarked;
