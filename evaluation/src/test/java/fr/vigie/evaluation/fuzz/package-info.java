/**
 * Damaged streams, thousands of them, in processes of their own: whatever bytes come, a sentence or
 * pictures come out, in bounded time and memory.
 */
@NullMarked
package fr.vigie.evaluation.fuzz;

import org.jspecify.annotations.NullMarked;
