/**
 * What is shipped, held against the red lines: classes, native libraries with what they export,
 * models, table columns, endpoints, fields, keys and network destinations. It reads files and knows
 * none of the other adapters, only the labels that models may have; what the others hold is handed
 * in.
 */
@NullMarked
package fr.vigie.server.absence;

import org.jspecify.annotations.NullMarked;
