package fr.vigie.evaluation.score;

/**
 * A watch's score and how long it was watched for.
 *
 * @param score how it did
 * @param seconds media time that was analysed
 */
public record ScoredWatch(WatchScore score, double seconds) {}
