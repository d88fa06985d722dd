/**
 * Plays annotated clips through the same analysis that runs on cameras, and keeps what an
 * evaluation needs of it: the episodes, what they cost, and masked pictures of the moments that
 * count. It holds nothing against the truth (that is {@code score}) and writes nothing (that is
 * {@code report}).
 */
@NullMarked
package fr.vigie.evaluation.replay;

import org.jspecify.annotations.NullMarked;
