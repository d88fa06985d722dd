package fr.vigie.journal;

import fr.vigie.journal.tree.Checkpoint;
import java.util.Optional;

/**
 * What the verification of an export found.
 *
 * @param entries how many entries stand under a good signature
 * @param head the last checkpoint that holds; empty if none does
 * @param flaw the first flaw; empty if the export is whole
 */
public record ExportReport(long entries, Optional<Checkpoint> head, Optional<JournalFlaw> flaw) {}
